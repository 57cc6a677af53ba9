package io.github.driftless.diagram.map;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the layout of a diagram that shows most and can still be read on a screen. */
final class MapLayouts {

  private static final double MARGIN = 10;
  private static final double NARROWEST = 480;
  private static final double ABOVE_LEGEND = 8;

  /** The proportions of what has been laid out first. */
  private static final double RATIO = 1.6;

  /** How often other proportions are tried. */
  private static final int CORRECTIONS = 2;

  /** Letters that are smaller by more than this do not become readable by other proportions. */
  private static final double HOPELESS = 0.78;

  /** Proportions that are closer than this to those of the stage are close enough. */
  private static final double CLOSE = 0.04;

  /** How much of the room boxes can take, at most: there are gaps, frames and lines, too. */
  private static final double FILLED = 0.85;

  /**
   * What is tried, from much to little.
   *
   * @param details lines of details in a box
   * @param boxes how many boxes there can be
   * @param hosts how many hosts there can be
   * @param groups how many groups there can be on one, and in another group
   * @param lines whether lines are drawn that begin and end on one host
   */
  private record Attempt(int details, int boxes, int hosts, int groups, boolean lines) {}

  private static final List<Attempt> ATTEMPTS =
      List.of(
          new Attempt(3, 150, 40, 40, true),
          new Attempt(1, 150, 40, 40, true),
          new Attempt(0, 150, 40, 40, true),
          // the networks of few services are counted before the many services of one
          new Attempt(0, 150, 40, 12, true),
          new Attempt(0, 150, 40, 10, true),
          new Attempt(0, 150, 40, 8, true),
          new Attempt(0, 150, 40, 40, false),
          new Attempt(0, 75, 40, 24, false),
          new Attempt(0, 40, 40, 16, false),
          new Attempt(0, 24, 40, 10, false),
          new Attempt(0, 0, 40, 6, false),
          new Attempt(0, 0, 40, 1, false),
          new Attempt(0, 0, 20, 1, false),
          new Attempt(0, 0, 6, 1, false));

  /** What is tried where nothing is left out: the same with fewer details. */
  private static final List<Attempt> WHOLE =
      Stream.of(60, 30, 15, 8, 4, 2)
          .map(details -> new Attempt(details, 1_000, 1_000, 1_000, true))
          .toList();

  private MapLayouts() {}

  /** Returns the layout of a diagram as it is. */
  static MapLayout whole(Diagram diagram, Facts facts) {
    return best(Bundles.of(diagram), facts, WHOLE);
  }

  /** Returns the layout of a diagram with crowds. */
  static MapLayout of(Diagram diagram, Facts facts) {
    return best(diagram, facts, ATTEMPTS);
  }

  private static MapLayout best(Diagram diagram, Facts facts, List<Attempt> attempts) {
    Optional<MapLayout> best = Optional.empty();
    for (Attempt attempt : attempts) {
      boolean last = attempt == attempts.get(attempts.size() - 1);
      Diagram drawn = attempt.lines() ? diagram : diagram.with(diagram.items(), outer(diagram));
      Crowds crowds =
          Crowds.of(
              drawn, facts, new Crowds.Room(attempt.boxes(), attempt.hosts(), attempt.groups()));
      Boxes boxes = new Boxes(facts, attempt.details());
      if (!last && area(crowds, boxes) > FILLED * MapLayout.room()) {
        continue;
      }
      for (boolean beside : List.of(false, true)) {
        Optional<MapLayout> found = shaped(crowds, boxes, beside);
        if (found.filter(layout -> layout.letters() >= MapLayout.READABLE).isPresent()) {
          return found.get();
        }
        if (best.map(MapLayout::letters).orElse(0.0) < found.orElseThrow().letters()) {
          best = found;
        }
      }
    }
    return best.orElseThrow();
  }

  /** Returns the layout that comes closest to the proportions of the stage. */
  private static Optional<MapLayout> shaped(Crowds crowds, Boxes boxes, boolean beside) {
    Optional<MapLayout> best = Optional.empty();
    double ratio = RATIO;
    for (int i = 0; i <= CORRECTIONS; i++) {
      MapLayout layout = lay(crowds, new Frames(boxes, crowds.ids(), ratio, beside));
      if (best.map(MapLayout::letters).orElse(0.0) < layout.letters()) {
        best = Optional.of(layout);
      }
      double correction =
          MapLayout.STAGE_WIDTH / MapLayout.STAGE_HEIGHT * layout.height() / layout.width();
      if (layout.letters() >= MapLayout.READABLE
          || layout.letters() < HOPELESS * MapLayout.READABLE
          || Math.abs(correction - 1) < CLOSE) {
        break;
      }
      ratio *= correction;
    }
    return best;
  }

  /** Returns how much room boxes take at least, in square pixels. */
  private static double area(Crowds crowds, Boxes boxes) {
    double area = 0;
    for (Item item : crowds.diagram().items()) {
      area += area(item, crowds, boxes);
    }
    return area;
  }

  private static double area(Item item, Crowds crowds, Boxes boxes) {
    if (crowds.ids().contains(item.id())) {
      return 0;
    }
    double own = item.match(node -> area(node, boxes), group -> 0.0);
    for (Item inside : item.items()) {
      own += area(inside, crowds, boxes);
    }
    return own;
  }

  private static double area(Node node, Boxes boxes) {
    return (boxes.width(node) + Packing.GAP) * (boxes.height(node) + Packing.GAP);
  }

  /** Returns the lines that leave the outermost groups. */
  private static List<Edge> outer(Diagram diagram) {
    Map<String, String> outermost = new HashMap<>();
    diagram.items().forEach(item -> note(item, item.id(), outermost));
    return diagram.edges().stream()
        .filter(
            edge ->
                !outermost
                    .getOrDefault(edge.from(), "")
                    .equals(outermost.getOrDefault(edge.to(), "")))
        .toList();
  }

  private static void note(Item item, String around, Map<String, String> outermost) {
    outermost.put(item.id(), around);
    item.items().forEach(inside -> note(inside, around, outermost));
  }

  private static MapLayout lay(Crowds crowds, Frames frames) {
    ElkGraph.Result result = ElkGraph.lay(crowds.diagram(), frames);
    double width = Math.max(result.block().width(), NARROWEST) + 2 * MARGIN;
    double bottom = result.block().height() + MARGIN;
    PlacedLegend legend =
        PlacedLegend.of(
            crowds.diagram().legend(), MARGIN, bottom + ABOVE_LEGEND, width - 2 * MARGIN);
    double below = legend.height() > 0 ? ABOVE_LEGEND + legend.height() : 0;
    List<PlacedLine> lines = new ArrayList<>();
    result.lines().forEach(line -> lines.add(line.moved(MARGIN, MARGIN)));
    return new MapLayout(
        width, bottom + below + MARGIN / 2, result.block().at(MARGIN, MARGIN), lines, legend);
  }
}
