package io.github.driftless.compose;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;

/** Tells a person of a variable without a value. */
final class UnsetVariableProblem {

  private static final String RULE = "unset-variable";

  private UnsetVariableProblem() {}

  /**
   * Tells of it.
   *
   * @param fact whether the network depends on the value
   */
  static void tell(
      Template.UnsetVariable missing,
      Location at,
      boolean fact,
      boolean lenient,
      LoadProblems report) {
    String name = missing.name();
    String reason = missing.reason().isEmpty() ? "" : ": " + missing.reason();
    if (lenient && fact) {
      report.add(
          Problem.error(
                  RULE,
                  "variable " + name + " is not set, and the network depends on it" + reason,
                  at)
              .withHint(
                  "set it in an env file beside the compose file, or under env: or env-files: in"
                      + " topology.yaml"));
    } else if (lenient) {
      report.add(
          Problem.warning(
              RULE, "variable " + name + " is not set, it shows as ${" + name + "}" + reason, at));
      report.open(at);
    } else if (missing.required()) {
      report.add(
          Problem.error(RULE, "variable " + name + " must be set" + reason, at)
              .withHint("set it in .env or another env file"));
    } else {
      report.add(
          Problem.warning(
              RULE, "variable " + name + " is not set, an empty text takes its place", at));
    }
  }
}
