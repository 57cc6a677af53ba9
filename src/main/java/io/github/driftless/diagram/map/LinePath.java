package io.github.driftless.diagram.map;

import io.github.driftless.diagram.map.PlacedLine.Point;
import java.util.List;

/** The outline of a line whose corners are round, and of the heads of arrows. */
final class LinePath {

  private static final double RADIUS = 8;
  private static final double LENGTH = 9;
  private static final double HALF = 4.5;

  private LinePath() {}

  /** Returns the path through points, the last a bit short of it, where a head begins. */
  static String of(List<Point> points, boolean headAtStart, boolean headAtEnd) {
    StringBuilder out = new StringBuilder();
    int last = points.size() - 1;
    Point start = headAtStart ? towards(points.get(0), points.get(1), LENGTH - 1) : points.get(0);
    out.append('M').append(at(start));
    for (int i = 1; i < last; i++) {
      Point corner = points.get(i);
      double room =
          Math.min(distance(points.get(i - 1), corner), distance(corner, points.get(i + 1))) / 2;
      double radius = Math.min(RADIUS, room);
      out.append('L').append(at(towards(corner, points.get(i - 1), radius)));
      out.append('Q').append(at(corner)).append(' ');
      out.append(at(towards(corner, points.get(i + 1), radius)));
    }
    Point end =
        headAtEnd ? towards(points.get(last), points.get(last - 1), LENGTH - 1) : points.get(last);
    return out.append('L').append(at(end)).toString();
  }

  /** Returns the head of an arrow that points to a place from another one. */
  static String head(Point tip, Point from) {
    Point back = towards(tip, from, LENGTH);
    double dx = (back.x() - tip.x()) / LENGTH * HALF;
    double dy = (back.y() - tip.y()) / LENGTH * HALF;
    return "M"
        + at(tip)
        + "L"
        + at(new Point(back.x() - dy, back.y() + dx))
        + "L"
        + at(new Point(back.x() + dy, back.y() - dx))
        + "Z";
  }

  private static double distance(Point one, Point other) {
    return Math.hypot(one.x() - other.x(), one.y() - other.y());
  }

  private static Point towards(Point from, Point to, double length) {
    double distance = distance(from, to);
    double share = distance == 0 ? 0 : length / distance;
    return new Point(
        from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
  }

  private static String at(Point point) {
    return SvgText.of(point.x()) + " " + SvgText.of(point.y());
  }
}
