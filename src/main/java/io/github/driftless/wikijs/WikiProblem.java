package io.github.driftless.wikijs;

import io.github.driftless.problem.Problem;

/** Tells a failure as a problem. */
final class WikiProblem {

  private WikiProblem() {}

  static Problem of(WikiFailure failure) {
    return Problem.error("wiki", failure.message()).withHint(failure.hint());
  }

  static Problem of(PageKey page, WikiFailure failure) {
    return Problem.error("wiki", "wiki page " + page + ": " + failure.message())
        .withHint(failure.hint());
  }
}
