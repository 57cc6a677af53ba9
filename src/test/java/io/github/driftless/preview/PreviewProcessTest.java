package io.github.driftless.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.driftless.launch.Start;
import java.io.BufferedReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code driftless preview} as a process of its own, and how it is ended from outside. */
@Tag("launch")
class PreviewProcessTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM", "HUP"})
  void endingItIsNoError(String signal) throws Exception {
    assumeFalse(
        System.getProperty("os.name").startsWith("Windows"), "there are no signals to be sent");
    assumeFalse(
        isIgnored(signal), "whoever runs the tests ignores " + signal + ", as nohup and & do");
    Process preview = start();
    try (BufferedReader words = preview.inputReader();
        Tab tab = new Tab(URI.create(words.readLine().split(" ")[1]))) {
      tab.next();
      String kill = "kill -" + signal + " " + preview.pid();
      assertThat(new ProcessBuilder("sh", "-c", kill).start().waitFor()).isZero();
      assertThat(preview.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(preview.exitValue()).isZero();
      tab.awaitEnd();
    } finally {
      preview.destroyForcibly();
    }
    assertThat(folder.resolve("err")).isEmptyFile();
  }

  /**
   * A program that was started with a signal ignored goes on ignoring it, and so do its children.
   */
  private static boolean isIgnored(String signal) throws Exception {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return false;
    }
    int number = Map.of("HUP", 1, "INT", 2, "TERM", 15).get(signal);
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .map(line -> Long.parseUnsignedLong(line.split("\\s+")[1], 16))
        .anyMatch(ignored -> (ignored >> number - 1 & 1) == 1);
  }

  @Test
  void saysWhatWasNotRead() throws Exception {
    Files.writeString(
        Files.createDirectory(folder.resolve("app")).resolve("compose.yaml"), "services: {}\n");
    Process preview = start();
    try (BufferedReader words = preview.inputReader()) {
      assertThat(words.readLine()).startsWith("Preview: ");
      assertThat(words.readLine()).isEqualTo("Ctrl-C ends it.");
      assertThat(words.readLine()).startsWith("app/compose.yaml: note: not read: ");
    } finally {
      preview.destroyForcibly();
    }
  }

  @Test
  void whatCannotBeServedIsAnError() throws Exception {
    Process preview = start("nowhere");
    assertThat(preview.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(preview.exitValue()).isEqualTo(2);
  }

  private Process start(String... stack) throws Exception {
    Files.writeString(folder.resolve("compose.yaml"), "services: {web: {image: nginx}}\n");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Start.class.getName(),
            "preview",
            "--port",
            "0");
    builder.command().addAll(java.util.List.of(stack));
    return builder.directory(folder.toFile()).redirectError(folder.resolve("err").toFile()).start();
  }
}
