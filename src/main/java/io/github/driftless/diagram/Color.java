package io.github.driftless.diagram;

import java.util.HexFormat;

/**
 * An opaque colour.
 *
 * @param red from 0 to 255
 * @param green from 0 to 255
 * @param blue from 0 to 255
 */
public record Color(int red, int green, int blue) {

  /** The two colours text is written in, whichever reads better on what is behind it. */
  public static final Color INK = new Color(0x1b, 0x1b, 0x1b);

  public static final Color PAPER = new Color(0xff, 0xff, 0xff);

  public Color {
    if (((red | green | blue) & ~0xff) != 0) {
      throw new IllegalArgumentException("no colour: " + red + ", " + green + ", " + blue);
    }
  }

  /** Returns a colour written as {@code 0xRRGGBB}. */
  public static Color rgb(int value) {
    return new Color(value >> 16 & 0xff, value >> 8 & 0xff, value & 0xff);
  }

  /** Returns the colour as {@code #rrggbb}. */
  public String hex() {
    HexFormat digits = HexFormat.of();
    return "#"
        + digits.toHexDigits((byte) red)
        + digits.toHexDigits((byte) green)
        + digits.toHexDigits((byte) blue);
  }

  /**
   * Returns how far two colours stand apart, from 1 to 21 (WCAG 2.2, "contrast ratio"). Text is
   * readable from 4.5, lines and shapes from 3.
   */
  public double contrast(Color other) {
    double mine = luminance();
    double others = other.luminance();
    return (Math.max(mine, others) + 0.05) / (Math.min(mine, others) + 0.05);
  }

  /** Returns the text colour that reads best on this one: almost black, or white. */
  public Color text() {
    return contrast(INK) >= contrast(PAPER) ? INK : PAPER;
  }

  /**
   * Returns this colour mixed with another.
   *
   * @param share how much of the other, from 0 to 1
   */
  public Color mixed(Color other, double share) {
    return new Color(
        mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
  }

  private static int mix(int mine, int others, double share) {
    return (int) Math.round(mine + (others - mine) * share);
  }

  /** WCAG 2.2, "relative luminance". */
  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
