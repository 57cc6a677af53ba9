package io.github.driftless.compose;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import java.util.List;

/** Reports the variables without a value that one text uses. */
final class UnsetVariableProblem {

  static final String RULE = "unset-variable";

  private UnsetVariableProblem() {}

  /**
   * Reports them.
   *
   * @param fact whether the network depends on the text
   */
  static void tell(
      List<Template.UnsetVariable> missing, Location at, boolean fact, LoadProblems report) {
    boolean doubtful = isDoubtful(missing, fact);
    for (Template.UnsetVariable each : missing) {
      if (doubtful && !each.braced()) {
        continue;
      }
      if (each.required() && !report.lenient()) {
        String reason = each.reason().isEmpty() ? "" : ": " + each.reason();
        report.add(
            Problem.error(RULE, "variable " + each.name() + " must be set" + reason, at)
                .withHint("set it in .env or another env file"));
      } else {
        report.unset(each, at, fact);
      }
    }
    if (doubtful) {
      report.add(
          Problem.warning(
                  "unescaped-dollar",
                  "a $ in this value begins a variable that is not set"
                      + (report.lenient() ? "" : ", an empty text takes its place"),
                  at)
              .withHint("write $$ for a dollar sign, or ${NAME} where a variable is meant"));
    }
    if (report.lenient() && !missing.isEmpty()) {
      report.open(at);
    }
  }

  /**
   * Returns whether some of these are rather dollar signs in a secret: then what looks like the
   * name of a variable is part of it, and nobody may read it.
   */
  static boolean isDoubtful(List<Template.UnsetVariable> missing, boolean fact) {
    return !fact && missing.stream().anyMatch(Template.UnsetVariable::doubtful);
  }
}
