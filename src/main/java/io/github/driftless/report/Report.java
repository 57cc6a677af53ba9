package io.github.driftless.report;

import io.github.driftless.app.Exit;
import io.github.driftless.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A result in words.
 *
 * @param lines in the order in which they are printed
 * @param marks what a reader of code is shown at its line, beside the words
 * @param repair the command that brings docs or a wiki back in line with the stack; empty where
 *     they agree
 * @param exit how the run ends
 */
public record Report(List<Line> lines, List<Problem> marks, Optional<String> repair, Exit exit) {

  public Report {
    lines = List.copyOf(lines);
    marks = List.copyOf(marks);
  }

  /** Returns the result, without the words about it. */
  public String result() {
    return lines.stream()
        .filter(line -> line.kind().isResult())
        .map(Line::text)
        .collect(Collectors.joining());
  }
}
