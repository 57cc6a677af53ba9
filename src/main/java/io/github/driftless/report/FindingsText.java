package io.github.driftless.report;

import io.github.driftless.analysis.lint.Finding;
import io.github.driftless.problem.Advice;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problem.Related;
import io.github.driftless.problem.ProblemPrinter;
import io.github.driftless.problem.Severity;
import io.github.driftless.report.Line.Kind;
import java.util.List;
import java.util.Optional;

/** Findings for people: {@code file:line:column: error: what [rule]}, further places, the hint. */
final class FindingsText {

  private FindingsText() {}

  /**
   * Returns findings, each with its further places and its hint.
   *
   * @param modes how many modes were looked at: a finding names those it holds in where it does not
   *     hold in all
   */
  static List<Line> of(List<Finding> findings, int modes, ProblemPrinter names) {
    return findings.stream()
        .map(
            finding ->
                new Line(
                    finding.severity() == Severity.ERROR ? Kind.FAULT : Kind.DOUBT,
                    text(finding, modes, names)))
        .toList();
  }

  private static String text(Finding finding, int modes, ProblemPrinter names) {
    boolean always = finding.modes().isEmpty() || finding.modes().size() == modes;
    String where = always ? "" : ", mode " + String.join(", ", finding.modes());
    StringBuilder out = new StringBuilder();
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
    return out.toString();
  }

  /** Returns findings as problems, for those who mark lines. */
  static List<Problem> marks(List<Finding> findings) {
    return findings.stream()
        .map(
            finding ->
                new Problem(
                    finding.severity(),
                    finding.rule(),
                    finding.message(),
                    Optional.of(finding.location()),
                    finding.related().stream().findFirst(),
                    finding.hint().map(Advice::of)))
        .toList();
  }

  /** Returns how many findings there are, as a line. */
  static String count(List<Finding> findings) {
    long errors = findings.stream().filter(finding -> finding.severity() == Severity.ERROR).count();
    return findings.isEmpty()
        ? "Nothing found.\n"
        : count(errors, "error") + ", " + count(findings.size() - errors, "warning") + ".\n";
  }

  private static String count(long number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }
}
