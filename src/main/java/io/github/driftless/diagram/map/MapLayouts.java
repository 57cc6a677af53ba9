package io.github.driftless.diagram.map;

import io.github.driftless.diagram.Diagram;
import java.util.ArrayList;
import java.util.List;

/** Finds the layout of a diagram that shows most and can still be read on a screen. */
final class MapLayouts {

  private static final double MARGIN = 16;

  /**
   * What is tried, from much to little.
   *
   * @param details lines of details in a box
   * @param boxes how many boxes there can be
   * @param groups how many groups there can be in another one
   */
  private record Attempt(int details, int boxes, int groups) {}

  private static final List<Attempt> ATTEMPTS =
      List.of(
          new Attempt(3, 150, 40),
          new Attempt(1, 150, 40),
          new Attempt(0, 150, 40),
          new Attempt(1, 60, 24),
          new Attempt(0, 60, 24),
          new Attempt(0, 40, 16),
          new Attempt(0, 24, 12),
          new Attempt(0, 12, 8),
          new Attempt(0, 0, 6),
          new Attempt(0, 0, 3));

  private static final List<Double> RATIOS = List.of(1.8, 2.6, 1.2);

  private MapLayouts() {}

  /** Returns the layout of a diagram with crowds. */
  static MapLayout of(Diagram diagram, Facts facts) {
    List<MapLayout> all = new ArrayList<>();
    for (Attempt attempt : ATTEMPTS) {
      Crowds crowds = Crowds.of(diagram, facts, attempt.boxes(), attempt.groups());
      for (double ratio : RATIOS) {
        MapLayout layout = lay(crowds, facts, attempt.details(), ratio);
        if (layout.letters() >= MapLayout.READABLE) {
          return layout;
        }
        all.add(layout);
        if (layout.letters() < MapLayout.READABLE * 0.8) {
          break;
        }
      }
    }
    return all.get(all.size() - 1);
  }

  private static MapLayout lay(Crowds crowds, Facts facts, int details, double ratio) {
    Frames frames = new Frames(new Boxes(facts, details), crowds.ids(), ratio);
    ElkGraph.Result result = ElkGraph.lay(crowds.diagram(), frames);
    double width = Math.max(result.block().width(), 480) + 2 * MARGIN;
    double bottom = result.block().height() + MARGIN;
    PlacedLegend legend =
        PlacedLegend.of(crowds.diagram().legend(), MARGIN, bottom + 12, width - 2 * MARGIN);
    double height = bottom + (legend.height() > 0 ? 12 + legend.height() : 0) + MARGIN / 2;
    return new MapLayout(
        width,
        height,
        result.block().at(MARGIN, MARGIN),
        result.lines().stream().map(line -> line.moved(MARGIN, MARGIN)).toList(),
        legend);
  }
}
