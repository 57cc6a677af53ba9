package io.github.driftless;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine that lacks a value which the docs know: that is no drift, and nothing is forgotten. */
class UnsetValuesTest {

  private static final String COMPOSE =
      """
      services:
        web:
          image: nginx:1
          ports: ["${HOST_IP}:8080:80"]
        db:
          image: postgres:16
      """;

  @TempDir Path folder;

  @BeforeEach
  void generateWithTheValue() throws IOException {
    Files.writeString(folder.resolve("compose.yaml"), COMPOSE);
    Files.writeString(folder.resolve(".env"), "HOST_IP=192.168.1.5\n");
    assertThat(Run.driftless(folder, "generate").code()).isZero();
    assertThat(Run.driftless(folder, "check").code()).isZero();
    Files.delete(folder.resolve(".env"));
  }

  @Test
  void checkSaysWhatTheMachineLacksAndNotDrift() {
    Run check = Run.driftless(folder, "check");
    assertThat(check.out())
        .startsWith(".: this machine lacks HOST_IP, which the docs know; not checked for that: ")
        .contains("  web: port 192.168.1.5:8080/tcp -> ${HOST_IP}:8080/tcp");
    assertThat(check.err()).doesNotContain("To repair");
    assertThat(check.code()).isZero();
  }

  @Test
  void otherChangesAreDriftAllTheSame() throws IOException {
    Files.writeString(
        folder.resolve("compose.yaml"), COMPOSE.replace("postgres:16", "postgres:17"));
    Run check = Run.driftless(folder, "check");
    assertThat(check.code()).isEqualTo(1);
    assertThat(check.out())
        .contains("  db: image postgres:16 -> postgres:17", ": this machine lacks HOST_IP");
  }

  @Test
  void editsByHandAreDriftAllTheSame() throws IOException {
    Path page = folder.resolve("driftless-out/exposure.md");
    Files.writeString(page, Files.readString(page) + "Mine.\n");
    assertThat(Run.driftless(folder, "check").code()).isEqualTo(1);
  }

  @Test
  void generateForgetsNothingUnlessToldSo() throws IOException {
    Path page = folder.resolve("driftless-out/exposure.md");
    String before = Files.readString(page);
    Run generate = Run.driftless(folder, "generate");
    assertThat(generate.code()).isEqualTo(2);
    assertThat(generate.err())
        .contains(
            "compose.yaml:4:13: error: the variable \"HOST_IP\" has no value here, and the pages"
                + " know what hangs on it: web: port 192.168.1.5:8080/tcp -> ${HOST_IP}:8080/tcp",
            "hint: set HOST_IP, in the environment or an env file, or run driftless generate"
                + " --allow-unset to write the pages without it");
    assertThat(page).content().isEqualTo(before);
    assertThat(Run.driftless(folder, "generate", "--allow-unset").code()).isZero();
    assertThat(page).content().contains("HOST_IP").doesNotContain("192.168.1.5");
    assertThat(Run.driftless(folder, "check").code()).isZero();
    assertThat(Run.driftless(folder, "generate").code()).isZero();
  }
}
