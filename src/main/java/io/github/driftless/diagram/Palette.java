package io.github.driftless.diagram;

import io.github.driftless.diagram.Diagram.Tone;

/**
 * Which colours a tone is drawn in. Lines keep a contrast of 3 against a white page and a dark one
 * alike; the text in a box keeps 7 against its fill, so both bring their own ground along.
 *
 * @param line outlines and arrows
 * @param fill of boxes
 */
record Palette(Color line, Color fill) {

  /** Frames, remarks and whatever means nothing by its colour. */
  static final Color GREY = Color.rgb(0x808890);

  static Palette of(Tone tone) {
    return switch (tone) {
      case NEUTRAL -> new Palette(GREY, Color.rgb(0xf4f5f7));
      case VPN -> new Palette(Color.rgb(0x2e9444), Color.rgb(0xe6f4e8));
      case DIRECT -> new Palette(Color.rgb(0xd9690f), Color.rgb(0xfff0e0));
      case ISOLATED -> new Palette(GREY, Color.rgb(0xe4e6e9));
      case HOST -> new Palette(Color.rgb(0x2f86c5), Color.rgb(0xe3f0fa));
    };
  }

  Color text() {
    return fill.text();
  }
}
