package io.github.driftless.diagram.map;

/**
 * A line of text.
 *
 * @param text what is shown of it
 * @param x where it begins
 * @param y of the line that its letters stand on
 * @param style what it is
 */
record PlacedText(String text, double x, double y, Style style) {

  /** What a text is: its size, and the class that a style sheet knows it by. */
  enum Style {
    TITLE("title", 14, true),
    LABEL("label", 14, false),
    DETAIL("detail", 12.5, false),
    SIGN("sign", 12.5, true),
    WIRE("wire", 12.5, false);

    /** How much wider bold letters are. */
    private static final double BOLD = 1.14;

    private final String word;
    private final double size;
    private final boolean bold;

    Style(String word, double size, boolean bold) {
      this.word = word;
      this.size = size;
      this.bold = bold;
    }

    String word() {
      return word;
    }

    /** Returns the size of its letters, in pixels of the map. */
    double size() {
      return size;
    }

    /** Returns how wide a text is at most. */
    double width(String text) {
      return TextSize.of(text, size) * (bold ? BOLD : 1);
    }

    /** Returns a text, or as much of it as there is room for. */
    String fitted(String text, double room) {
      return TextSize.fitted(text, size, bold ? room / BOLD : room);
    }
  }

  /** How much of the size of its letters is above the line they stand on, and below. */
  private static final double ABOVE = 0.8;

  private static final double BELOW = 0.25;

  /** Returns where it is. */
  Rect rect() {
    double size = style.size();
    return new Rect(x, y - size * ABOVE, style.width(text), size * (ABOVE + BELOW));
  }

  PlacedText moved(double right, double down) {
    return new PlacedText(text, x + right, y + down, style);
  }
}
