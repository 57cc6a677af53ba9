package io.github.driftless.diagram.map;

import io.github.driftless.diagram.Diagram.Edge;
import java.util.List;
import java.util.Optional;

/**
 * A line.
 *
 * @param points where it begins, bends and ends: two at least, each beside or below the one before
 * @param label what stands on it
 */
record PlacedLine(Edge edge, List<Point> points, Optional<PlacedText> label) {

  /** A place in the map, in pixels. */
  record Point(double x, double y) {}

  PlacedLine {
    points = List.copyOf(points);
  }

  PlacedLine moved(double right, double down) {
    return new PlacedLine(
        edge,
        points.stream().map(each -> new Point(each.x() + right, each.y() + down)).toList(),
        label.map(text -> text.moved(right, down)));
  }
}
