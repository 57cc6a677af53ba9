package io.github.driftless.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Places;
import io.github.driftless.testing.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class VersionTest {

  @Test
  void everyCommandSaysIt() {
    for (String[] arguments : new String[][] {{"--version"}, {"-V"}, {"compose", "--version"}}) {
      Run run = Run.driftless(Places.project(), arguments);
      assertThat(run.out()).isEqualToNormalizingNewlines("driftless (not packaged)\n");
      assertThat(run.err()).isEmpty();
      assertThat(run.code()).isZero();
    }
  }

  @Test
  @Tag("launch")
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script")
  void thePackagedOneSaysThatOfThePom() throws IOException, InterruptedException {
    Matcher version =
        Pattern.compile("<version>([^<]+)</version>")
            .matcher(Files.readString(Places.project().resolve("pom.xml")));
    assertThat(version.find()).isTrue();
    Process process =
        new ProcessBuilder(Places.project().resolve("driftless").toString(), "--version")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(out).isEqualTo("driftless " + version.group(1) + "\n");
    assertThat(process.waitFor()).isZero();
  }
}
