package io.github.driftless.app;

import io.github.driftless.revision.Git;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks git when some files were last changed. */
final class LastCommit {

  private LastCommit() {}

  /**
   * Returns when the newest commit was made that touched one of the files; empty without git,
   * outside a repository, or where nothing of it was committed.
   */
  static Optional<Instant> of(List<Path> files) {
    if (files.isEmpty()) {
      return Optional.empty();
    }
    List<String> arguments = new ArrayList<>(List.of("log", "-1", "--format=%ct", "--"));
    files.forEach(file -> arguments.add(file.toString()));
    return Git.ask(files.get(0).getParent(), arguments)
        .map(String::strip)
        .filter(answer -> answer.matches("[0-9]{1,12}"))
        .map(answer -> Instant.ofEpochSecond(Long.parseLong(answer)));
  }
}
