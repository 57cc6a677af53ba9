package io.github.driftless.problem;

/** Text for a terminal or a log: of one line, obeyed by nobody, read in its own direction. */
final class Printable {

  private Printable() {}

  /**
   * Returns the text with U+FFFD for each character that steers a terminal, ends a line or turns
   * the direction of writing (Unicode Bidirectional Algorithm, 2: explicit formatting characters).
   */
  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(steers(c) ? 0xFFFD : c));
    return out.toString();
  }

  private static boolean steers(int character) {
    return Character.isISOControl(character)
        || character >= 0x2028 && character <= 0x202E
        || character >= 0x2066 && character <= 0x2069;
  }
}
