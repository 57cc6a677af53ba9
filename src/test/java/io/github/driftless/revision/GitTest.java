package io.github.driftless.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A git that fails or never ends tells nothing, and is not waited for. */
// a git that is waited for never ends
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GitTest {

  private static final Duration LONG = Duration.ofHours(1);
  private static final Duration SHORT = Duration.ofMillis(50);

  /** Holds its output open, as does what it starts. */
  private static final String HANGS = "echo begun\ntail -f /dev/null &\necho \"$!\"\nwait\n";

  @TempDir Path folder;

  @Test
  void tellsWhatItPrints() throws IOException {
    assertThat(
            new Git(fake("echo \"$@\""), LONG, System.getenv())
                .answer(folder, List.of("log", "-1")))
        .contains(
            "--no-pager -c core.fsmonitor=false -c core.hooksPath=/dev/null"
                + " -c core.quotepath=off -c protocol.allow=never log -1\n");
  }

  @Test
  void tellsNothingWhereItFails() throws IOException {
    assertThat(
            new Git(fake("echo half\nexit 128"), LONG, System.getenv())
                .answer(folder, List.of("log")))
        .isEmpty();
    assertThat(new Git("no-such-git", LONG, System.getenv()).answer(folder, List.of("log")))
        .isEmpty();
    assertThat(
            new Git(fake("echo"), LONG, System.getenv())
                .answer(folder.resolve("absent"), List.of()))
        .isEmpty();
  }

  @Test
  void isGivenUpWhereItHangsWithItsOutputOpen() throws IOException {
    assertThat(new Git(fake(HANGS), SHORT, System.getenv()).answer(folder, List.of("log")))
        .isEmpty();
  }

  @Test
  void isGivenUpWhereItHangsWithItsOutputClosed() throws IOException {
    assertThat(
            new Git(fake("exec >/dev/null\n" + HANGS), SHORT, System.getenv())
                .answer(folder, List.of("log")))
        .isEmpty();
  }

  /** What reads its output ends when nobody is left who could write to it. */
  @Test
  void isEndedWithAllThatItHasStarted() throws IOException, InterruptedException {
    List<Process> both =
        ProcessBuilder.startPipeline(
            List.of(new ProcessBuilder(fake(HANGS)), new ProcessBuilder("cat")));
    Process git = both.get(0);
    try (BufferedReader output = both.get(1).inputReader()) {
      assertThat(output.readLine()).isEqualTo("begun");
      assertThat(output.readLine()).as("the process that it has started").matches("[0-9]+");
      GitProcess.end(git);
      assertThat(output.readLine()).as("the end of its output").isNull();
    }
    assertThat(git.waitFor()).as("ended, not through").isNotZero();
  }

  private String fake(String script) throws IOException {
    Path git = folder.resolve("git");
    Files.writeString(git, "#!/bin/sh\n" + script + "\n");
    assertThat(git.toFile().setExecutable(true)).isTrue();
    return git.toString();
  }
}
