package io.github.driftless.analysis.lint;

import java.util.List;

/** One thing that is looked for in a mode of a stack. Stateless. */
interface Rule {

  /** Returns what it is about. */
  RuleDescription about();

  /** Returns what it finds in one mode, in any order; rule name and modes are left empty. */
  List<Finding> check(RuleContext context);

  /** Returns whether it is off unless somebody switches it on. */
  default boolean isOptIn() {
    return false;
  }

  /** Returns the same, each with its cause where others may have the same one. */
  default List<Found> found(RuleContext context) {
    return check(context).stream().map(Found::alone).toList();
  }
}
