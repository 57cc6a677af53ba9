package io.github.driftless.analysis.lint;

import io.github.driftless.problem.Problem.Related;
import io.github.driftless.problem.ProblemPrinter;
import java.util.List;
import java.util.Optional;

/** Findings for people: {@code file:line:column: error: what [rule]}, further places, the hint. */
public final class FindingsText {

  private FindingsText() {}

  /**
   * Returns findings as text, each line ended by a line feed.
   *
   * @param modes how many modes the stack has: a finding names those it is true of where it is not
   *     true of all
   */
  public static String of(List<Finding> findings, int modes, ProblemPrinter names) {
    StringBuilder out = new StringBuilder();
    for (Finding finding : findings) {
      boolean always = finding.modes().isEmpty() || finding.modes().size() == modes;
      String where = always ? "" : ", mode " + String.join(", ", finding.modes());
      out.append(
          names.line(
              Optional.of(finding.location()),
              finding.severity().word()
                  + ": "
                  + finding.message()
                  + " ["
                  + finding.rule()
                  + where
                  + "]"));
      for (Related related : finding.related()) {
        out.append("  ").append(names.line(Optional.of(related.location()), related.message()));
      }
      finding.hint().ifPresent(hint -> out.append(names.line(Optional.empty(), "  hint: " + hint)));
    }
    return out.toString();
  }
}
