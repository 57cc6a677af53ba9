package io.github.driftless.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.proxy.route.ProxyLimits;
import io.github.driftless.proxy.route.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to hurt end in a few warnings. */
class ProxyLimitsTest {

  @TempDir Path folder;

  private List<Problem> read(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    Problems problems = new Problems();
    Request request =
        new Request(
            List.of(file),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(),
            Map.of(),
            "",
            Optional.empty(),
            Optional.empty());
    assertThat(ProxyReader.read(request, problems)).hasSizeLessThanOrEqualTo(ProxyLimits.ROUTES);
    return problems.list();
  }

  @Test
  void bracesAreCounted() throws IOException {
    String deep = "a {\n".repeat(200_000);
    assertThat(read("a.conf", deep)).hasSizeBetween(1, ProxyLimits.PROBLEMS);
    assertThat(read("Caddyfile", deep)).hasSizeBetween(1, ProxyLimits.PROBLEMS);
    assertThat(read("b.conf", "}".repeat(200_000))).hasSize(ProxyLimits.PROBLEMS);
    assertThat(read("Caddyfile2", "}\n".repeat(200_000))).hasSize(ProxyLimits.PROBLEMS);
  }

  @Test
  void filesThatIncludeEachOtherEnd() throws IOException {
    String twice = "include *.conf;\ninclude *.conf;\nlocation /a { proxy_pass http://a; }\n";
    Files.writeString(folder.resolve("b.conf"), twice);
    assertThat(read("a.conf", "server {\n" + twice + "}\n" + twice)).isEmpty();
    StringBuilder snippets = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      int next = i + 1;
      snippets.append("(s" + i + ") {\n import s" + next + "\n import s" + next + "\n}\n");
    }
    assertThat(read("Caddyfile", snippets + "x.org {\n import s0\n}\n")).isEmpty();
  }

  @Test
  void whatIsNoPathIsImportedByNobody() throws IOException {
    Path file = Files.writeString(folder.resolve("Caddyfile"), "import a\0b\nx.org {\n}\n");
    Problems problems = new Problems();
    ProxyReader.read(
        new Request(
            List.of(file),
            Map.of(file, "/etc/caddy/Caddyfile"),
            Map.of(),
            Map.of(),
            List.of(),
            Map.of(),
            "",
            Optional.empty(),
            Optional.empty()),
        problems);
    assertThat(problems.list()).hasSize(1);
  }

  @Test
  void largeFilesAreLeftOut() throws IOException {
    assertThat(read("a.conf", " ".repeat(ProxyLimits.BYTES + 1)))
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.message()).isEqualTo("the file is larger than 1 MiB"));
  }
}
