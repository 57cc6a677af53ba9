package io.github.driftless.app;

import io.github.driftless.output.BuildFile;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Unread;
import java.nio.file.Path;
import java.util.List;

/** Writes what was made of a result into a file among the results of a build. */
public final class SaveText {

  private SaveText() {}

  /**
   * Makes a file hold a text.
   *
   * @param file absolute; the folders it needs are made
   * @param before what was wrong until now
   * @return {@link Written}, with no file in it where that could not be done
   */
  public static Result run(Path file, String text, List<Problem> before) {
    return run(file, text, List.of(), before);
  }

  /**
   * Makes a file hold what was made of a stack.
   *
   * @param unread what is at hand and was not read
   */
  static Result run(Path file, String text, List<Unread> unread, List<Problem> before) {
    Problems problems = new Problems();
    problems.addAll(before);
    return new Written(
        BuildFile.write(file, text, problems)
            .map(kind -> new Written.FileChange(kind, file))
            .stream()
            .toList(),
        unread,
        problems.list());
  }
}
