package io.github.driftless.app;

import io.github.driftless.output.BuildFile;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
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
    Problems problems = new Problems();
    problems.addAll(before);
    return new Written(
        BuildFile.write(file, text, problems)
            .map(kind -> new Written.FileChange(kind, file))
            .stream()
            .toList(),
        problems.list());
  }
}
