package io.github.driftless.app;

import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Severity;
import java.util.List;

/**
 * What a use case came to, as values. Each front door turns it into words for its people; no door
 * reads words that something else wrote.
 */
public sealed interface Result
    permits Failed, Written, Checked, Linted, Explained, Modelled, Composed, Published, Compared {

  /** Returns what was wrong, in order. */
  List<Problem> problems();

  /** Returns whether docs and stack agree, nothing was found, and what was asked is so. */
  boolean isFine();

  /** Hands this to whoever reads results. */
  <T> T read(Reader<T> reader);

  /** Returns how the run ends. */
  default Exit exit() {
    if (problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
      return Exit.BAD_INPUT;
    }
    return isFine() ? Exit.FINE : Exit.NO;
  }

  /** Reads every kind of result. */
  interface Reader<T> {

    /** Reads what gave nothing but problems. */
    T read(Failed result);

    /** Reads what was written. */
    T read(Written result);

    /** Reads how docs and stack disagree. */
    T read(Checked result);

    /** Reads what lint found. */
    T read(Linted result);

    /** Reads answers. */
    T read(Explained result);

    /** Reads a model. */
    T read(Modelled result);

    /** Reads a resolved compose project. */
    T read(Composed result);

    /** Reads what changed. */
    T read(Compared result);

    /** Reads what was published, or would be. */
    T read(Published result);
  }
}
