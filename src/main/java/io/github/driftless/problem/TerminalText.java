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
    return escaped(text, true);
  }

  /** Returns the same of a text that is one line: tabs and line ends are escaped too. */
  public static String ofLine(String text) {
    return escaped(text, false);
  }

  private static String escaped(String text, boolean lines) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isHarmful(c) && !(lines && stays(text, i))) {
        out.append(String.format(Locale.ROOT, c < 0x100 ? "\\x%02x" : "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Tabs and line ends, the carriage return only as part of one. */
  private static boolean stays(String text, int i) {
    return switch (text.charAt(i)) {
      case '\t', '\n' -> true;
      case '\r' -> i + 1 == text.length() || text.charAt(i + 1) == '\n';
      default -> false;
    };
  }

  private static boolean isHarmful(char c) {
    return Character.isISOControl(c)
        || (c >= '\u2028' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069');
  }
}
