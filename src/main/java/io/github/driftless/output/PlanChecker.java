package io.github.driftless.output;

import io.github.driftless.problem.Problems;

/** Compares a plan with the disk and writes nothing. */
public final class PlanChecker {

  /**
   * Returns what {@link PlanWriter#write} would do, assets left out. A generated file that was
   * edited by hand is drift here ({@link Change#editedByHand()}); a file in the way that is not
   * ours, an unreadable one or a damaged ownership list is an error.
   */
  public Outcome check(Plan plan) {
    Problems problems = new Problems();
    Comparison comparison = Comparison.of(plan, Comparison.Aim.CHECK, problems);
    return new Outcome(comparison.changes(), problems.list());
  }
}
