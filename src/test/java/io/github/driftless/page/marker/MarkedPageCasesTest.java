package io.github.driftless.page.marker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.driftless.page.marker.MarkerKind.Attribute;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each {@code .md} file under {@code page/regions} is a case. Beside it, {@code .filled} is the
 * page with its regions filled, or {@code .problems} tells what is wrong with it.
 */
class MarkedPageCasesTest {

  private static final Path CASES = Path.of("src/test/resources/page/regions");
  private static final List<MarkerKind> KINDS =
      List.of(
          new MarkerKind(
              "diagram",
              List.of(
                  new Attribute("mode", List.of("full-vpn", "minimal-vpn"), true),
                  new Attribute("title", List.of(), false))),
          new MarkerKind("services", List.of()),
          new MarkerKind("open-fence", List.of()),
          new MarkerKind("marker", List.of()),
          new MarkerKind("nothing", List.of()));

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream()
          .map(file -> dynamicTest(file.getFileName().toString(), () -> check(file)));
    }
  }

  private static void check(Path file) throws IOException {
    String text = read(file);
    Problems problems = new Problems();
    MarkedPage page = MarkedPage.read(file, text, KINDS, problems);
    page.requireRegions(problems);
    String filled = problems.hasErrors() ? "" : page.with(texts(page), problems);
    String name = file.getFileName().toString().replaceFirst("\\.md$", "");
    if (problems.hasErrors()) {
      assertGolden(file.resolveSibling(name + ".problems"), told(problems));
      assertThat(file.resolveSibling(name + ".filled")).doesNotExist();
    } else {
      assertGolden(file.resolveSibling(name + ".filled"), filled);
      assertThat(file.resolveSibling(name + ".problems")).doesNotExist();
      MarkedPage again = MarkedPage.read(file, filled, KINDS, problems);
      assertThat(again.with(texts(again), problems)).as("filled twice").isEqualTo(filled);
      assertThat(problems.list()).isEmpty();
    }
  }

  private static Map<MarkedRegion, String> texts(MarkedPage page) {
    Map<MarkedRegion, String> texts = new HashMap<>();
    for (MarkedRegion region : page.regions()) {
      texts.put(
          region,
          switch (region.kind()) {
            case "diagram" -> "```mermaid\ngraph " + region.attributes() + "\n\n  a --> b\n```\n";
            case "services" -> "\n| a | b |\n|---|---|\n| 1 | 2 |\n\nand more\n\n\n";
            case "open-fence" -> "```mermaid\nnever closed\n";
            case "marker" -> "text\n<!-- driftless:end marker -->\ntext\n";
            default -> "";
          });
    }
    return texts;
  }

  private static String told(Problems problems) {
    StringBuilder told = new StringBuilder();
    for (Problem problem : problems.list()) {
      told.append(place(problem.location().orElseThrow())).append(problem.severity().word());
      told.append(": ").append(problem.message()).append(" [").append(problem.rule()).append("]\n");
      problem
          .related()
          .ifPresent(
              related ->
                  told.append("  ")
                      .append(place(related.location()))
                      .append(related.message())
                      .append('\n'));
      problem.hint().ifPresent(hint -> told.append("  hint: ").append(hint).append('\n'));
    }
    return told.toString();
  }

  private static String place(Location at) {
    return at.file().getFileName()
        + (at.isWholeFile() ? ": " : ":" + at.line() + ":" + at.column() + ": ");
  }

  private static void assertGolden(Path golden, String text) throws IOException {
    if (Boolean.getBoolean("driftless.update")) {
      Files.write(golden, text.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(text).as(golden.toString()).isEqualTo(read(golden));
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
