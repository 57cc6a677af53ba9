package io.github.driftless.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Asks git when some files were last changed. */
final class LastCommit {

  private static final int PATIENCE_SECONDS = 10;

  private LastCommit() {}

  /**
   * Returns when the newest commit was made that touched one of the files; empty without git,
   * outside a repository, or where nothing of it was committed.
   */
  static Optional<Instant> of(List<Path> files) {
    if (files.isEmpty()) {
      return Optional.empty();
    }
    List<String> command = new ArrayList<>(List.of("git", "log", "-1", "--format=%ct", "--"));
    files.forEach(file -> command.add(file.toString()));
    try {
      Process git =
          new ProcessBuilder(command)
              .directory(files.get(0).getParent().toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String answer = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean ended = git.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return ended && answer.strip().matches("[0-9]{1,12}")
          ? Optional.of(Instant.ofEpochSecond(Long.parseLong(answer.strip())))
          : Optional.empty();
    } catch (IOException e) {
      // no git on this machine: the date is then today's
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
