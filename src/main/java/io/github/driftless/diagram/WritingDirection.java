package io.github.driftless.diagram;

import java.text.Bidi;

/**
 * Keeps text that runs from right to left from turning around what stands beside it (Unicode
 * Standard Annex 9).
 */
public final class WritingDirection {

  private static final char ISOLATE = '\u2068';
  private static final char END = '\u2069';

  /** No character before this one runs to the left: the first of the Hebrew block. */
  private static final char HEBREW = '\u0590';

  private WritingDirection() {}

  /**
   * Returns whether a character is one of those that are not seen and turn whatever follows:
   * embeddings, overrides and isolates. Names have no use for them.
   */
  public static boolean isTurnedBy(int character) {
    return (character >= 0x202a && character <= 0x202e)
        || (character >= 0x2066 && character <= 0x2069);
  }

  /** Returns text that keeps to itself; left as it is where nothing in it runs to the left. */
  public static String isolated(String text) {
    // most texts need none of the tables that the question below loads
    int last = text.length();
    int first = 0;
    while (first < last && text.charAt(first) < HEBREW) {
      first++;
    }
    if (first == last) {
      return text;
    }
    char[] characters = text.toCharArray();
    return Bidi.requiresBidi(characters, 0, characters.length) ? ISOLATE + text + END : text;
  }
}
