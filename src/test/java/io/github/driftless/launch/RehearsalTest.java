package io.github.driftless.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {

  @TempDir Path folder;

  @Test
  void endsByItselfAndWritesNothing() throws Exception {
    Path compose = folder.resolve("compose.yaml");
    Files.writeString(compose, "services: {web: {image: nginx}}\n");
    assertThat(Rehearsal.run(folder)).isZero();
    assertThat(folder.toFile().list()).containsExactly("compose.yaml");
    assertThat(Rehearsal.run(folder.resolve("nowhere"))).isEqualTo(2);
  }
}
