package io.github.driftless.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionTest {

  @TempDir Path folder;

  @Test
  void saysWhichOneItIs() {
    Run run = Run.driftless(folder, "--version");
    assertThat(run.code()).isZero();
    assertThat(run.out()).matches("driftless \\S.*\\R");
  }
}
