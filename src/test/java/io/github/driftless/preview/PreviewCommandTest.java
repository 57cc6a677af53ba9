package io.github.driftless.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.cli.Main;
import io.github.driftless.testing.Run;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code driftless preview} as somebody types it. */
class PreviewCommandTest {

  @TempDir Path folder;

  @BeforeEach
  void aStack() throws IOException {
    Files.writeString(folder.resolve("compose.yaml"), "services: {web: {image: nginx}}\n");
  }

  @Test
  void saysWhereThePageIsAndServesItUntilItIsEnded() throws Exception {
    try (Started preview = new Started("preview", "--port", "0")) {
      assertThat(preview.firstLine).matches("Preview: http://127\\.0\\.0\\.1:\\d+/");
      assertThat(Ask.get(preview.address(), "/").status()).isEqualTo(200);
      assertThat(preview.end()).as(preview.err()).isZero();
    }
  }

  @Test
  void saysThatAPortIsTakenAndWhichItTookInstead() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        Started preview = new Started("preview", "--port", String.valueOf(other.getLocalPort()))) {
      assertThat(preview.firstLine).endsWith(" (port " + other.getLocalPort() + " is taken)");
      assertThat(preview.address().getPort()).isNotEqualTo(other.getLocalPort());
      assertThat(Ask.get(preview.address(), "/").status()).isEqualTo(200);
    }
  }

  @Test
  void anErrorInTheFilesIsNoReasonNotToServe() throws Exception {
    Files.writeString(folder.resolve("compose.yaml"), "services: [");
    try (Started preview = new Started("preview", "--port", "0");
        Tab tab = new Tab(preview.address())) {
      assertThat(tab.next().at("/problems/0/place").asString()).startsWith("compose.yaml:1:");
    }
  }

  @Test
  void wrongArgumentsAreToldInOneSentence() {
    Run nowhere = Run.driftless(folder, "preview", "nowhere");
    assertThat(nowhere.code()).isEqualTo(2);
    assertThat(nowhere.err())
        .startsWith("nowhere: error: there is no such file or folder\n  hint: ");
    Run port = Run.driftless(folder, "preview", "--port", "70000");
    assertThat(port.code()).isEqualTo(2);
    assertThat(port.err()).startsWith("error: there is no port 70000\n  hint: ");
  }

  /** A preview that runs. */
  private final class Started implements AutoCloseable {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CompletableFuture<Integer> code = new CompletableFuture<>();
    private final Thread thread;
    private final String firstLine;

    Started(String... arguments) throws IOException {
      PipedInputStream in = new PipedInputStream();
      PrintStream out = new PrintStream(new PipedOutputStream(in), true, StandardCharsets.UTF_8);
      PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
      thread = new Thread(() -> code.complete(Main.run(arguments, folder, out, errors)));
      thread.start();
      firstLine = first(in);
    }

    /** Returns the first line that is printed; what was said instead where there is none. */
    private String first(PipedInputStream in) {
      CompletableFuture<String> line =
          CompletableFuture.supplyAsync(
              () -> line(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))));
      CompletableFuture<String> ended =
          code.thenApply(exit -> "ended with " + exit + ", saying: " + err());
      return (String) CompletableFuture.anyOf(line, ended).orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static String line(BufferedReader reader) {
      try {
        return reader.readLine();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    URI address() {
      return URI.create(firstLine.split(" ")[1]);
    }

    String err() {
      return err.toString(StandardCharsets.UTF_8);
    }

    int end() throws Exception {
      thread.interrupt();
      return code.get(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws Exception {
      end();
    }
  }
}
