package io.github.driftless.analysis.lint;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Nearest;
import java.util.List;
import java.util.Optional;

/**
 * An exclusion that excludes nothing. Whether one does is known only after all other rules: {@link
 * Suppressions} asks this class for the findings.
 */
final class UnusedExclusion implements Rule {

  static final String NAME = "unused-exclusion";

  @Override
  public RuleDescription about() {
    return new RuleDescription(
        NAME,
        "An exclusion, in `topology.yaml` or in a comment, that no finding falls under.",
        "An exclusion that has outlived its finding hides the next one of its kind, and nobody"
            + " remembers why it was there. One with a misspelt rule never did anything.",
        "Take it away, or write the rule as it is called and put it where the finding is: on its"
            + " line, or alone on the line above.",
        "warning");
  }

  @Override
  public List<Finding> check(RuleContext context) {
    return List.of();
  }

  static Finding finding(String rule, Location at) {
    if (!LintRules.names().contains(rule)) {
      Optional<String> near = Nearest.hint(rule, LintRules.names());
      return Finding.warning("there is no rule \"" + rule + "\" to exclude", at)
          .of(NAME, List.of())
          .withHint(
              near.or(() -> Optional.of("the rules are " + String.join(", ", LintRules.names()))));
    }
    return Finding.warning("nothing that " + rule + " finds is excluded here", at)
        .of(NAME, List.of())
        .withHint("take the exclusion away");
  }
}
