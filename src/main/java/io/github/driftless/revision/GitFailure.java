package io.github.driftless.revision;

import io.github.driftless.problem.Problem;
import java.io.IOException;

/** Git cannot answer, and the person at the keyboard should know why. Stays in this package. */
final class GitFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  GitFailure(Problem problem) {
    super(problem.message());
    this.problem = problem;
  }

  /** Returns the failure that a stream was ended with, or one that says what the system said. */
  static GitFailure of(IOException e) {
    return e.getCause() instanceof GitFailure failure
        ? failure
        : new GitFailure(GitProblems.broken(String.valueOf(e.getMessage())));
  }

  Problem problem() {
    return problem;
  }
}
