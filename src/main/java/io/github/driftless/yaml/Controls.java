package io.github.driftless.yaml;

/**
 * The control characters from U+007F to U+009F, which YAML takes in text (YAML 1.2.2, section 5.1,
 * nb-json) and the parser does not: on their way through it they are noncharacters, of which there
 * are as many and which no text holds.
 */
final class Controls {

  private static final char FIRST = '\u007F';
  private static final char LAST = '\u009F';

  /** The parser takes this one: it once was a line break. */
  private static final char NEXT_LINE = '\u0085';

  private static final char STAND_IN = '\uFDD0';
  private static final char LAST_STAND_IN = '\uFDEF';

  private Controls() {}

  /** Returns a text as the parser takes it. */
  static String hide(String text) {
    boolean found = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= STAND_IN && c <= LAST_STAND_IN) {
        return text; // whoever has both is told of the control character
      }
      found |= isHidden(c);
    }
    if (!found) {
      return text;
    }
    StringBuilder hidden = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isHidden(c)) {
        hidden.setCharAt(i, (char) (STAND_IN + c - FIRST - (c > NEXT_LINE ? 1 : 0)));
      }
    }
    return hidden.toString();
  }

  /** Returns what the parser made of a hidden text, as it was written. */
  static String show(String parsed, boolean hidden) {
    if (!hidden) {
      return parsed;
    }
    StringBuilder shown = new StringBuilder(parsed);
    for (int i = 0; i < parsed.length(); i++) {
      char c = parsed.charAt(i);
      if (c >= STAND_IN && c <= LAST_STAND_IN) {
        int control = c - STAND_IN + FIRST;
        shown.setCharAt(i, (char) (control < NEXT_LINE ? control : control + 1));
      }
    }
    return shown.toString();
  }

  private static boolean isHidden(char c) {
    return c >= FIRST && c <= LAST && c != NEXT_LINE;
  }
}
