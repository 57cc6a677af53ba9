package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Color;
import io.github.driftless.diagram.StyleClass;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which colours a tone is drawn in. Lines keep a contrast of 3 against a white page, a dark one and
 * the fill of every box; the text in a box keeps 7 against its fill, so both bring their own ground
 * along.
 *
 * @param line outlines and arrows
 * @param fill of boxes
 */
public record Palette(Color line, Color fill) {

  /** Frames, remarks, plain lines and whatever means nothing by its colour. */
  static final Color GREY = Color.rgb(0x6c747c);

  /** The ground of remarks. */
  static final Color REMARK = Color.rgb(0xfff9d6);

  /** How much of a chosen colour is in a fill; the rest is what is behind it. */
  static final double SHARE = 0.25;

  /** A dark page: that of MkDocs Material's scheme "slate". */
  public static final Color SLATE = Color.rgb(0x1e2129);

  private static final double STEP = 0.05;

  /** Returns the colours of a tone on a white page. */
  public static Palette of(StyleClass tone) {
    return switch (tone) {
      case NEUTRAL -> new Palette(GREY, Color.rgb(0xf4f5f7));
      case VPN -> new Palette(Color.rgb(0x2a8a3f), Color.rgb(0xe6f4e8));
      case DIRECT -> new Palette(Color.rgb(0xc45e0a), Color.rgb(0xfff0e0));
      case ISOLATED -> new Palette(GREY, Color.rgb(0xe4e6e9));
      case HOST -> new Palette(Color.rgb(0x2b7cb8), Color.rgb(0xe3f0fa));
      case ENTRY -> new Palette(Color.rgb(0x8a5ccb), Color.rgb(0xf3edfc));
      case DATA -> new Palette(Color.rgb(0x96700a), Color.rgb(0xfdf4dc));
      case GUARD -> new Palette(Color.rgb(0xc8447f), Color.rgb(0xfdebf3));
      case WATCH -> new Palette(Color.rgb(0x1d8484), Color.rgb(0xe2f5f5));
      case UNKNOWN -> new Palette(GREY, Color.rgb(0xffffff));
      case ADDED -> new Palette(Color.rgb(0x2a8a3f), Color.rgb(0xdafbe1));
      case CHANGED -> new Palette(Color.rgb(0x96700a), Color.rgb(0xfff8c5));
      case REMOVED -> new Palette(Color.rgb(0xd0384a), Color.rgb(0xffebe9));
    };
  }

  /**
   * Returns the colours of a group somebody chose a colour for, on a white page: that colour as a
   * tint, light enough for lines that run across it, and as an outline.
   */
  public static Palette chosen(Color color) {
    return new Palette(outline(color), tint(color));
  }

  private static Color tint(Color color) {
    double share = SHARE;
    while (unseen(GREY).test(color.mixed(Color.PAPER, 1 - share))) {
      share -= STEP;
    }
    return color.mixed(Color.PAPER, 1 - share);
  }

  /** Returns a colour, with as much grey in it as it takes to be seen on any page and its tint. */
  static Color outline(Color color) {
    Color tint = tint(color);
    double grey = 0;
    Color line = color;
    while (grey < 1 && List.of(Color.PAPER, SLATE, tint).stream().anyMatch(unseen(line))) {
      grey += STEP;
      line = color.mixed(GREY, Math.min(1, grey));
    }
    return line;
  }

  private static Predicate<Color> unseen(Color line) {
    return ground -> line.contrast(ground) < 3;
  }

  Color text() {
    return fill.text();
  }
}
