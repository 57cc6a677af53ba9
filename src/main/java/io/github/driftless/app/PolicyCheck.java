package io.github.driftless.app;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.analysis.lint.Finding;
import io.github.driftless.analysis.lint.FindingsText;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.ProblemPrinter;
import io.github.driftless.problem.Severity;
import java.util.ArrayList;
import java.util.List;

/** Looks whether the policies of stacks hold. Made per run. */
final class PolicyCheck {

  private final ProblemPrinter names;
  private final List<Finding> violations = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  PolicyCheck(ProblemPrinter names) {
    this.names = names;
  }

  void look(Analysis analysis) {
    List<Finding> found = analysis.violations();
    violations.addAll(found);
    text.append(FindingsText.of(found, analysis.modes().size(), names));
  }

  String text() {
    return text.toString();
  }

  List<Problem> problems() {
    return LintRun.problems(violations);
  }

  /** Returns whether one does not hold that is not made a mere warning. */
  boolean isViolated() {
    return violations.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  String remark() {
    return violations.isEmpty()
        ? ""
        : violations.size()
            + (violations.size() == 1 ? " violation" : " violations")
            + " of policies.\n";
  }
}
