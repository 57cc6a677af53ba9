package io.github.driftless.problem;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name a person most likely meant. */
public final class Nearest {

  private Nearest() {}

  /**
   * Returns the candidate that is fewest edits away from what was written, the first of several. An
   * edit is a character inserted, removed, replaced, or swapped with its neighbour (optimal string
   * alignment); letter case costs nothing.
   *
   * @return empty where nothing is near: more than a third of the written name would have to change
   */
  public static Optional<String> to(String written, Collection<String> candidates) {
    String from = written.toLowerCase(Locale.ROOT);
    int allowed = Math.max(1, from.length() / 3);
    if (from.length() > 100) {
      return Optional.empty();
    }
    Optional<String> best = Optional.empty();
    int fewest = allowed + 1;
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - from.length()) < fewest) {
        int edits = edits(from, candidate.toLowerCase(Locale.ROOT));
        if (edits < fewest) {
          fewest = edits;
          best = Optional.of(candidate);
        }
      }
    }
    return best;
  }

  /** Returns the hint {@code did you mean "x"?}, empty where nothing is near. */
  public static Optional<String> hint(String written, Collection<String> candidates) {
    return to(written, candidates).map(name -> "did you mean \"" + name + "\"?");
  }

  private static int edits(String from, String to) {
    int[] beforeLast = new int[to.length() + 1];
    int[] last = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[to.length()];
  }
}
