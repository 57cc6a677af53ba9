package io.github.driftless.topology;

/**
 * How much of what was inferred is right, and how much of what is true was inferred.
 *
 * @param right inferred and true
 * @param inferred all that was inferred, the debatable left out
 * @param found true and inferred
 * @param all all that is true
 */
record Tally(int right, int inferred, int found, int all) {

  static final Tally NONE = new Tally(0, 0, 0, 0);

  Tally plus(Tally other) {
    return new Tally(
        right + other.right, inferred + other.inferred, found + other.found, all + other.all);
  }

  double precision() {
    return inferred == 0 ? 1 : (double) right / inferred;
  }

  double recall() {
    return all == 0 ? 1 : (double) found / all;
  }

  /** Returns for example {@code 11/12, 11/13}: right of inferred, found of all. */
  String cells() {
    return (inferred == 0 ? "–" : right + " of " + inferred)
        + " | "
        + (all == 0 ? "–" : found + " of " + all);
  }
}
