package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Color;

/**
 * What a colour of a picture becomes on a dark page, whoever chose it. Text keeps a contrast of 7
 * against every ground of a box, lines keep 3 against them and more against the page.
 */
public final class DarkPalette {

  /** The colour of text. */
  public static final Color TEXT = Color.rgb(0xe6e8eb);

  /** What a white ground becomes. */
  private static final Color GROUND = Color.rgb(0x2b303a);

  /** No ground is lighter than this one. */
  private static final Color LIGHTEST_GROUND = Color.rgb(0x4c4c4c);

  private static final double TEXT_CONTRAST = 7;
  private static final double LINE_CONTRAST = 3;
  private static final double STEP = 0.05;

  /** How much further apart the parts of a tint stand than on a white page. */
  private static final double STRONGER = 1.5;

  private static final int MOST = 255;

  private DarkPalette() {}

  /** Returns the ground of a box in place of a light one: of the same tint, and dark. */
  public static Color ground(Color light) {
    int largest = Math.max(light.red(), Math.max(light.green(), light.blue()));
    int smallest = Math.min(light.red(), Math.min(light.green(), light.blue()));
    int greyer = MOST - largest;
    Color tinted =
        new Color(
            part(GROUND.red(), greyer, light.red() - smallest),
            part(GROUND.green(), greyer, light.green() - smallest),
            part(GROUND.blue(), greyer, light.blue() - smallest));
    Color ground = tinted;
    for (double share = STEP; ground.contrast(TEXT) < TEXT_CONTRAST && share < 1; share += STEP) {
      ground = tinted.mixed(Palette.SLATE, share);
    }
    return ground;
  }

  private static int part(int ground, int greyer, int tint) {
    return (int) Math.min(MOST, Math.round(ground + greyer + STRONGER * tint));
  }

  /** Returns a line or an arrow's head in place of one for light pages. */
  public static Color line(Color light) {
    if (light.equals(Color.INK)) {
      return TEXT;
    }
    Color line = light;
    for (double share = STEP; line.contrast(LIGHTEST_GROUND) < LINE_CONTRAST; share += STEP) {
      line = light.mixed(Color.PAPER, Math.min(1, share));
    }
    return line;
  }
}
