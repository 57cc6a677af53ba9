package io.github.driftless;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Golden;
import io.github.driftless.testing.Places;
import io.github.driftless.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of files and facts that had to be left out of pages and pictures. */
class NotReadTest {

  private static final String WEB = "services: { web: { image: nginx } }\n";

  @TempDir private Path folder;

  @Test
  void saysALineOfEach() {
    Path stack = Places.resources("model").resolve("not-read");
    Run run = Run.driftless(stack, "check");
    String notes = String.join("\n", notes(run)) + "\n";
    Golden.assertEquals(stack.resolve("notes.txt"), notes);
    assertThat(run.err())
        .endsWith(notes + "All lines: driftless check --diff .\nTo repair: driftless generate .\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "generate --out docs",
        "map --out map.html",
        "map --out map.svg",
        "export --out out mermaid",
        "export --out out homepage"
      })
  void isSaidByWhateverWritesFiles(String command) throws IOException {
    write("compose.yaml", WEB);
    write("old/docker-compose.yml", WEB);
    Run run = Run.driftless(folder, command.split(" "));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(notes(run)).singleElement().asString().startsWith("old/docker-compose.yml: note:");
    assertThat(run.out()).doesNotContain("note:");
  }

  @Test
  void isSaidByLintBeforeItCounts() throws IOException {
    write(
        "compose.yaml",
        "services: { db: { image: postgres, profiles: [all], ports: [ '5432:5432' ] } }\n");
    Run run = Run.driftless(folder, "lint");
    assertThat(run.err())
        .isEqualTo(
            "compose.yaml:1:13: note: not read: db, since profile \"all\" is not active; add it to"
                + " \"profiles\" of \"compose\" in topology.yaml, or list \"all\" under"
                + " \"ignore\"\nNothing found.\n");
    assertThat(run.code()).isZero();
  }

  @Test
  void isNotSaidByLintOfWhatAFindingSays() throws IOException {
    write("compose.yaml", "services: { db: { image: postgres, profiles: [all] } }\n");
    write("topology.yaml", "compose: compose.yaml\npages: { mkdocs: docs }\n");
    Run run = Run.driftless(folder, "lint");
    assertThat(run.out()).contains("[undrawn-service]");
    assertThat(notes(run)).isEmpty();
  }

  @Test
  void namesProxiesWhoseConfigurationIsNotAtHand() throws IOException {
    write(
        "compose.yaml",
        """
        services:
          out: { image: caddy, volumes: [ "/opt/Caddyfile:/etc/caddy/Caddyfile" ] }
          unset: { image: nginx, volumes: [ "${CONF}:/etc/nginx/conf.d" ] }
          kept: { image: nginx, volumes: [ "conf:/etc/nginx/conf.d" ] }
          web: { image: nginx, volumes: [ "/opt/html:/usr/share/nginx/html" ] }
        volumes: { conf: {} }
        """);
    assertThat(notes(Run.driftless(folder, "generate")))
        .extracting(note -> note.replaceAll(".*: the routes of (.*); write .*", "$1"))
        .containsExactly(
            "out, which it keeps in /opt/Caddyfile, outside the folder of the stack",
            "unset, which it keeps in ${CONF}, which has no value",
            "kept, which it keeps in the volume conf");
  }

  @Test
  void countsWhatIsMoreThanTenOfAKind() throws IOException {
    write("compose.yaml", WEB);
    for (int i = 10; i < 23; i++) {
      write("app-" + i + "/compose.yaml", WEB);
    }
    Run run = Run.driftless(folder, "generate");
    assertThat(run.code()).isZero();
    assertThat(notes(run)).hasSize(10);
    assertThat(run.err()).endsWith("  and 3 more compose files that belong to no project\n");
  }

  @Test
  void looksBesideANamedFileForItsOverrideAlone() throws IOException {
    write("compose.yaml", WEB);
    write("compose.override.yaml", WEB);
    write("compose.dev.yaml", WEB);
    write("app/compose.yaml", WEB);
    Run run = Run.driftless(folder, "generate", "compose.yaml");
    assertThat(notes(run)).hasSize(1).first().asString().startsWith("compose.override.yaml: note:");
  }

  @Test
  void knowsWhatAnotherStackOfTheRunReads() throws IOException {
    write("compose.yaml", WEB);
    write("app/compose.yaml", WEB);
    assertThat(notes(Run.driftless(folder, "generate", "."))).hasSize(1);
    assertThat(notes(Run.driftless(folder, "generate", ".", "app", "--out", "docs"))).isEmpty();
  }

  @Test
  void readsWhatIsIncludedExtendedAndLaidOver() throws IOException {
    write(
        "compose.yaml",
        """
        include: [ compose.more.yaml ]
        services:
          web: { extends: { file: compose-base.yaml, service: web } }
        """);
    write("compose.more.yaml", "services: { more: { image: nginx } }\n");
    write("compose-base.yaml", WEB);
    write("compose.override.yaml", WEB);
    assertThat(notes(Run.driftless(folder, "generate"))).isEmpty();
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static List<String> notes(Run run) {
    return run.err().lines().filter(line -> line.contains(": note: ")).toList();
  }
}
