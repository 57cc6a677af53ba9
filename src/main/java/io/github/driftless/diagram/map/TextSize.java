package io.github.driftless.diagram.map;

/**
 * How wide texts are, in pixels. Whoever looks at a map has fonts of his own: what is said here is
 * true of DejaVu Sans, which is as wide as any of those that a browser takes for {@code
 * sans-serif}.
 */
final class TextSize {

  /** The width of the printable letters of ASCII, in hundredths of the size of the letters. */
  private static final int[] WIDTHS = {
    32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, //
    64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 53, //
    100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79, //
    60, 79, 69, 63, 61, 73, 68, 99, 69, 61, 69, 39, 34, 39, 84, 50, //
    50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, //
    63, 63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84
  };

  /** Of letters of European alphabets. */
  private static final int LETTER = 80;

  /** Of whatever else there is: characters of East Asia, signs, emoji. */
  private static final int WIDE = 115;

  private static final int LAST_LETTER = 0x24f;

  private static final String MORE = "\u2026";

  private TextSize() {}

  /**
   * Returns how wide a text is at most.
   *
   * @param size of its letters, in pixels
   */
  static double of(String text, double size) {
    long hundredths = text.codePoints().mapToLong(TextSize::width).sum();
    return hundredths * size / 100;
  }

  private static int width(int character) {
    if (character >= ' ' && character - ' ' < WIDTHS.length) {
      return WIDTHS[character - ' '];
    }
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> character == '\u00b7' ? 32 : character <= LAST_LETTER ? LETTER : WIDE;
    };
  }

  /** Returns a text, or as much of it as there is room for, and dots. */
  static String fitted(String text, double size, double room) {
    if (of(text, size) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 0 && of(text.substring(0, end) + MORE, size) > room) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).stripTrailing() + MORE;
  }
}
