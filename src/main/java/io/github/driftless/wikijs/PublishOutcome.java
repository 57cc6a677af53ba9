package io.github.driftless.wikijs;

import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Severity;
import java.util.List;

/**
 * What publishing came to.
 *
 * @param steps one for each page, in the order in which they were taken
 * @param problems what went wrong
 */
public record PublishOutcome(List<PublishStep> steps, List<Problem> problems) {

  public PublishOutcome {
    steps = List.copyOf(steps);
    problems = List.copyOf(problems);
  }

  /** Returns whether somebody's words stood in the way of a page. */
  public boolean hasConflicts() {
    return steps.stream().anyMatch(step -> step.action() == PublishStep.Action.CONFLICT);
  }

  /** Returns whether something went wrong. */
  public boolean failed() {
    return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }
}
