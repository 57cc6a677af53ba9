package io.github.driftless.analysis.lint;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A finding of a rule, before it is known whether it is reported: findings of one cause are one.
 *
 * @param cause empty for a finding that shares its cause with none
 * @param aside what is said of it where another finding of the cause is reported; empty where that
 *     says it already
 */
record Found(Finding finding, Optional<Cause> cause, Optional<Aside> aside) {

  /**
   * What is said of a finding beside another one.
   *
   * @param thing as in {@link Finding.SameCause}
   * @param remark as there
   */
  record Aside(Optional<String> thing, String remark) {

    /** Something that does not work either. */
    static Aside of(String thing) {
      return new Aside(Optional.of(thing), thing + " cannot work either");
    }
  }

  /** Returns a finding that shares its cause with none. */
  static Found alone(Finding finding) {
    return new Found(finding, Optional.empty(), Optional.empty());
  }

  Found with(UnaryOperator<Finding> change) {
    return new Found(change.apply(finding), cause, aside);
  }

  Found withoutAside() {
    return new Found(finding, cause, Optional.empty());
  }

  Optional<Finding.SameCause> asAside() {
    return aside.map(
        each ->
            new Finding.SameCause(
                finding.rule(),
                each.thing(),
                each.remark(),
                finding.location(),
                finding.services()));
  }
}
