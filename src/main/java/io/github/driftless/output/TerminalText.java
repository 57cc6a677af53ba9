package io.github.driftless.output;

import java.util.Locale;

/** Makes text from a file safe to show in a terminal. */
public final class TerminalText {

  private TerminalText() {}

  /** Returns the text with each character a terminal would obey spelled as an escape. */
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r' ? !endsLine(text, i + 1) : isHarmful(c)) {
        out.append(String.format(Locale.ROOT, c < 0x100 ? "\\x%02x" : "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean endsLine(String text, int next) {
    return next == text.length() || text.charAt(next) == '\n';
  }

  /** Control characters, and the marks that turn the direction of writing. */
  private static boolean isHarmful(char c) {
    return (Character.isISOControl(c) && c != '\t' && c != '\n')
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069');
  }
}
