package io.github.driftless.problem;

import java.util.Locale;

/** Makes text that others wrote safe to show in a terminal or a log. */
public final class TerminalText {

  private TerminalText() {}

  /**
   * Returns the text with an escape in place of each character that a terminal would obey, that
   * turns the direction of writing (Unicode Standard Annex 9, 2) or that ends a line without being
   * a line feed. Tabs and line ends stay.
   */
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r' ? !endsLine(text, i + 1) : isHarmful(c) && c != '\t' && c != '\n') {
        escape(c, out);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Returns the same of a text that is one line: tabs and line ends are escaped too. */
  public static String ofLine(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isHarmful(c)) {
        escape(c, out);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static void escape(char c, StringBuilder out) {
    out.append(String.format(Locale.ROOT, c < 0x100 ? "\\x%02x" : "\\u%04x", (int) c));
  }

  private static boolean endsLine(String text, int next) {
    return next == text.length() || text.charAt(next) == '\n';
  }

  private static boolean isHarmful(char c) {
    return Character.isISOControl(c)
        || (c >= '\u2028' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069');
  }
}
