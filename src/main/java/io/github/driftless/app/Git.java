package io.github.driftless.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Asks git. What it cannot tell is not known, and no error: nobody has to have it. */
final class Git {

  private static final int PATIENCE_SECONDS = 10;

  private Git() {}

  /**
   * Returns what git prints; empty without git, outside a repository, or where it fails.
   *
   * @param folder where it is asked
   */
  static Optional<String> ask(Path folder, List<String> arguments) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    // no program that a repository names is started
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "core.fsmonitor=false", "-c", "core.quotepath=off"));
    command.addAll(arguments);
    try {
      Process git =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String answer = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return git.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && git.exitValue() == 0
          ? Optional.of(answer)
          : Optional.empty();
    } catch (IOException e) {
      // there is no git on this machine
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
