package io.github.driftless.revision;

import java.time.Duration;

/** The moment at which something is given up. */
record Deadline(Duration limit, long nanoTime) {

  static Deadline in(Duration limit) {
    return new Deadline(limit, System.nanoTime() + limit.toNanos());
  }

  long nanosLeft() {
    return Math.max(0, nanoTime - System.nanoTime());
  }
}
