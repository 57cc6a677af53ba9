package io.github.driftless.output;

import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Severity;
import java.util.List;

/**
 * What writing or checking a plan came to.
 *
 * @param changes one for each file of the plan and each that goes, sorted by path within its
 *     folder, hand-written pages last. After {@link PlanWriter#write} with errors, what was done
 *     before the error: empty where the plan was refused as a whole
 * @param problems in order
 */
public record Outcome(List<Change> changes, List<Problem> problems) {

  public Outcome {
    changes = List.copyOf(changes);
    problems = List.copyOf(problems);
  }

  /** Returns whether something could not be done. */
  public boolean failed() {
    return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  /** Returns the changes that are drift. */
  public List<Change> drift() {
    return changes.stream().filter(Change::isDrift).toList();
  }
}
