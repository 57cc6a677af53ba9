package io.github.driftless.output;

import io.github.driftless.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * A file among the results of a build, which nobody edits: no list says whose it is. Left alone
 * where it holds the text already, else replaced as a whole.
 */
public final class BuildFile {

  private BuildFile() {}

  /**
   * Makes a file hold a text.
   *
   * @param file absolute; the folders it needs are made
   * @return what that took; empty where an error was added
   */
  public static Optional<Change.Kind> write(Path file, String text, Problems problems) {
    byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
    try {
      boolean there = Files.isRegularFile(file);
      if (there && Arrays.equals(Files.readAllBytes(file), wanted)) {
        return Optional.of(Change.Kind.UNCHANGED);
      }
      new AtomicDisk().write(file, wanted);
      return Optional.of(there ? Change.Kind.CHANGE : Change.Kind.CREATE);
    } catch (IOException e) {
      problems.add(
          IoProblem.of("unwritable", "cannot write this file", file, e)
              .withHint("free the way, or name another file"));
      return Optional.empty();
    }
  }
}
