package io.github.driftless.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Holds what was told of a text against what must be true of whatever is told of any text. */
public final class Judged {

  /** What ends a line of YAML. */
  public static final String YAML_BREAKS = "\r\n|\r|\n";

  private Judged() {}

  /**
   * Checks the problems of a text.
   *
   * @param refused whether nothing came of the text
   * @param breaks a pattern of what ends a line of it
   */
  public static void problems(
      List<Problem> problems, boolean refused, Path file, String text, String breaks) {
    String[] lines = text.split(breaks, -1);
    for (Problem problem : problems) {
      problem.location().ifPresent(at -> inside(at, problem, file, lines));
      problem.related().ifPresent(at -> inside(at.location(), problem, file, lines));
      assertThat(problem.message()).as("a message is one line").isNotBlank().doesNotContain("\n");
    }
    if (refused) {
      assertThat(problems)
          .as("whoever is refused is told why and where")
          .anyMatch(
              problem -> problem.severity() == Severity.ERROR && problem.location().isPresent());
    }
  }

  private static void inside(Location at, Problem problem, Path file, String[] lines) {
    if (!at.file().equals(file) || at.isWholeFile()) {
      return;
    }
    assertThat(at.line()).as(() -> "line of " + problem).isBetween(1, lines.length);
    String line = lines[at.line() - 1];
    assertThat(at.column())
        .as(() -> String.format(Locale.ROOT, "column of %s in <%s>", problem, line))
        .isBetween(1, line.codePointCount(0, line.length()) + 1);
  }
}
