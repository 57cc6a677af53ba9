package io.github.driftless.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks git. What it cannot tell is not known, and no error: nobody has to have it.
 *
 * @param program the program's name or path
 * @param limit how long one answer may take in all; whatever runs then is ended
 */
record Git(String program, Duration limit) {

  private static final Git OF_THIS_MACHINE = new Git("git", Duration.ofSeconds(10));

  /**
   * Returns what git prints; empty without git, outside a repository, where it fails or takes
   * longer than ten seconds.
   *
   * @param folder where it is asked
   */
  static Optional<String> ask(Path folder, List<String> arguments) {
    return OF_THIS_MACHINE.answer(folder, arguments);
  }

  /** Returns what the program prints, as {@link #ask} does. */
  Optional<String> answer(Path folder, List<String> arguments) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    // no program that a repository names is started
    List<String> command =
        new ArrayList<>(List.of(program, "-c", "core.fsmonitor=false", "-c", "core.quotepath=off"));
    command.addAll(arguments);
    Process git;
    try {
      git =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      // there is no git on this machine
      return Optional.empty();
    }
    try {
      return output(git);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      end(git);
    }
  }

  /** A thread of its own reads, since reading cannot be given up while the output stays open. */
  private Optional<String> output(Process git) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    FutureTask<byte[]> reading = new FutureTask<>(git.getInputStream()::readAllBytes);
    Thread reader = new Thread(reading, "git output");
    reader.setDaemon(true);
    reader.start();
    try {
      byte[] output = reading.get(limit.toNanos(), TimeUnit.NANOSECONDS);
      return git.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS) && git.exitValue() == 0
          ? Optional.of(new String(output, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (TimeoutException | ExecutionException e) {
      return Optional.empty();
    }
  }

  /** Ends a process and all that it has started, without asking them. */
  static void end(Process process) {
    List<ProcessHandle> started = process.descendants().toList();
    process.destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
  }
}
