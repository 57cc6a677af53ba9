package io.github.driftless.diagram.layout;

import java.util.regex.Pattern;

/** Breaks text into lines at its spaces. */
public final class Wrapping {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Wrapping() {}

  /**
   * Returns a text in lines of at most so many characters; a word that is longer has a line of its
   * own.
   */
  public static String wrap(String text, int width) {
    StringBuilder out = new StringBuilder();
    int used = 0;
    for (String word : BLANKS.split(text.strip())) {
      if (used > 0 && used + 1 + word.length() > width) {
        out.append('\n');
        used = 0;
      } else if (used > 0) {
        out.append(' ');
        used++;
      }
      out.append(word);
      used += word.length();
    }
    return out.toString();
  }
}
