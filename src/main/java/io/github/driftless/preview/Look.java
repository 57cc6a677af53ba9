package io.github.driftless.preview;

import io.github.driftless.pipeline.Drawings;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Severity;
import java.util.List;
import java.util.Optional;

/**
 * What there is to be seen of a stack at one moment.
 *
 * @param version grows with every look that differs from the one before, from 1
 * @param drawings those of the last load without an error; empty where there was none yet
 * @param problems what is wrong now
 */
record Look(long version, Optional<Drawings> drawings, List<Problem> problems) {

  Look {
    problems = List.copyOf(problems);
  }

  /** Returns whether the drawings are older than the files. */
  boolean stale() {
    return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  /** Returns whether somebody would see the same. */
  boolean shows(Optional<Drawings> others, List<Problem> otherProblems) {
    return drawings.equals(others) && problems.equals(otherProblems);
  }
}
