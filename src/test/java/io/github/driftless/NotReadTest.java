package io.github.driftless;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes pictures and pages says what is missing in them. */
class NotReadTest {

  private static final String LINE = "old/docker-compose.yml: note: not read: ";

  @TempDir Path folder;

  private void stacks() throws IOException {
    Files.writeString(folder.resolve("compose.yaml"), "services: { web: { image: nginx } }\n");
    Files.createDirectories(folder.resolve("old"));
    Files.writeString(
        folder.resolve("old/docker-compose.yml"), "services: { db: { image: postgres } }\n");
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
  void isSaidOnce(String command) throws IOException {
    stacks();
    Run run = Run.driftless(folder, command.split(" "));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).containsOnlyOnce(LINE);
    assertThat(run.out()).doesNotContain("note:");
  }

  @Test
  void isSaidByCheck() throws IOException {
    stacks();
    Run.driftless(folder, "generate", "--out", "docs");
    Run run = Run.driftless(folder, "check", "--out", "docs");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).containsOnlyOnce(LINE);
  }
}
