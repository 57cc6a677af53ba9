package io.github.driftless.analysis.lint;

import java.util.List;

/** A rule whose findings may share their cause with others. */
interface RuleOfCauses extends Rule {

  @Override
  List<Found> found(RuleContext context);

  @Override
  default List<Finding> check(RuleContext context) {
    return found(context).stream().map(Found::finding).toList();
  }
}
