package io.github.driftless.revision;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A running git that is written to and read from, for a limited time. Ends with all that it has
 * started when it is closed.
 */
final class GitProcess implements AutoCloseable {

  /** Of what is printed to standard error, in bytes: the first lines say what is wrong. */
  private static final int COMPLAINT = 4096;

  private final Process process;
  private final Deadline deadline;
  private final TimedInput output;
  private final TimedInput complaints;

  private GitProcess(Process process, Deadline deadline) {
    this.process = process;
    this.deadline = deadline;
    this.output = TimedInput.of(process.getInputStream(), deadline);
    this.complaints = TimedInput.of(process.getErrorStream(), deadline);
  }

  static GitProcess start(
      List<String> command, Map<String, String> environment, Path folder, Duration limit)
      throws GitFailure {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      return new GitProcess(builder.start(), Deadline.in(limit));
    } catch (IOException e) {
      throw new GitFailure(GitProblems.missing());
    }
  }

  /** Writes a little: not more than a pipe holds while git may not be reading. */
  void write(byte[] bytes) {
    OutputStream input = process.getOutputStream();
    try {
      input.write(bytes);
      input.flush();
    } catch (IOException e) {
      // git ended early: what it says instead is read
    }
  }

  /** Writes all it reads, in a thread of its own: git may write before it has read all. */
  void writeAll(byte[] bytes) {
    if (bytes.length == 0) {
      closeInput();
      return;
    }
    Thread writer =
        new Thread(
            () -> {
              write(bytes);
              closeInput();
            },
            "git input");
    writer.setDaemon(true);
    writer.start();
  }

  private void closeInput() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // git ended early: what it says instead is read
    }
  }

  InputStream output() {
    return output;
  }

  /** Returns the exit code, once the output has ended. */
  int exit() throws GitFailure {
    try {
      if (process.waitFor(deadline.nanosLeft(), TimeUnit.NANOSECONDS)) {
        return process.exitValue();
      }
      throw new GitFailure(GitProblems.slow(deadline.limit()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GitFailure(GitProblems.interrupted());
    }
  }

  /** Returns the beginning of what it printed to standard error, once it has ended. */
  String complaint() throws IOException {
    return new String(complaints.readNBytes(COMPLAINT), StandardCharsets.UTF_8).strip();
  }

  @Override
  public void close() {
    end(process);
    output.close();
    complaints.close();
  }

  /** Ends a process and all that it has started, without asking them. */
  static void end(Process process) {
    List<ProcessHandle> started = process.descendants().toList();
    process.destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
  }
}
