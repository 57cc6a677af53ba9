package io.github.driftless.revision;

import io.github.driftless.problem.Problem;
import java.io.IOException;

/** Git cannot answer, and the person at the keyboard should know why. Stays in this package. */
final class GitFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final boolean notFetched;

  GitFailure(Problem problem) {
    this(problem, false);
  }

  private GitFailure(Problem problem, boolean notFetched) {
    super(problem.message());
    this.problem = problem;
    this.notFetched = notFetched;
  }

  /** Returns the failure that a stream was ended with, or one that says what the system said. */
  static GitFailure of(IOException e) {
    return e.getCause() instanceof GitFailure failure
        ? failure
        : new GitFailure(GitProblems.broken(String.valueOf(e.getMessage())));
  }

  /** Returns the failure of a git that ended before it had answered. */
  static GitFailure ended(String complaint) {
    // an older git ends where a partial clone lacks an object, a newer one says that it is missing
    return new GitFailure(
        GitProblems.broken(GitProblems.firstLine(complaint)),
        complaint.contains("from promisor remote"));
  }

  Problem problem() {
    return problem;
  }

  /** Returns whether git wanted to fetch an object that a partial clone lacks. */
  boolean notFetched() {
    return notFetched;
  }
}
