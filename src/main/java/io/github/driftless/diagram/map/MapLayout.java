package io.github.driftless.diagram.map;

import java.util.List;

/**
 * A diagram with everything at its place.
 *
 * @param width in pixels
 * @param height in pixels, the legend included
 * @param legend what its looks mean, one row below the picture where there is room
 */
record MapLayout(
    double width, double height, List<Placed> parts, List<PlacedLine> lines, PlacedLegend legend) {

  /** The window that a first look is made for: of 1440 by 900, without what stands around it. */
  static final double STAGE_WIDTH = 1440;

  static final double STAGE_HEIGHT = 800;

  /** The smallest letters that are read with ease, in pixels of the screen. */
  static final double READABLE = 11;

  MapLayout {
    parts = List.copyOf(parts);
    lines = List.copyOf(lines);
  }

  /** Returns how many square pixels a map can have whose letters are readable on the stage. */
  static double room() {
    double scale = READABLE / PlacedText.Style.DETAIL.size();
    return STAGE_WIDTH / scale * (STAGE_HEIGHT / scale);
  }

  /** Returns how large the smallest letters are on the stage, in pixels of the screen. */
  double letters() {
    double scale = Math.min(1, Math.min(STAGE_WIDTH / width, STAGE_HEIGHT / height));
    return PlacedText.Style.DETAIL.size() * scale;
  }
}
