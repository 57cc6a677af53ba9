package io.github.driftless.diagram.map;

import io.github.driftless.diagram.Legend;
import java.util.ArrayList;
import java.util.List;

/**
 * What the looks of a map mean, in rows.
 *
 * @param entries each with the place of its sample and of its words
 */
record PlacedLegend(List<Entry> entries, double height) {

  private static final double SAMPLE = 24;
  private static final double GAP = 8;
  private static final double BETWEEN = 24;
  private static final double ROW = 22;

  /** One meaning. */
  record Entry(Legend.Entry meaning, Rect sample, PlacedText text) {}

  PlacedLegend {
    entries = List.copyOf(entries);
  }

  /**
   * Places a legend.
   *
   * @param x where it begins
   * @param y where it begins
   * @param width how wide it can be
   */
  static PlacedLegend of(Legend legend, double x, double y, double width) {
    List<Entry> entries = new ArrayList<>();
    double right = x;
    double top = y;
    for (Legend.Entry meaning : legend.entries()) {
      double text = PlacedText.Style.DETAIL.width(meaning.text());
      if (right > x && right + SAMPLE + GAP + text > x + width) {
        right = x;
        top += ROW;
      }
      entries.add(
          new Entry(
              meaning,
              new Rect(right, top + 5, SAMPLE, 14),
              new PlacedText(
                  meaning.text(), right + SAMPLE + GAP, top + 16.5, PlacedText.Style.DETAIL)));
      right += SAMPLE + GAP + text + BETWEEN;
    }
    return new PlacedLegend(entries, entries.isEmpty() ? 0 : top + ROW - y);
  }
}
