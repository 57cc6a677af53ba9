package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Direction;
import io.github.driftless.diagram.Diagram.Item;
import java.util.HashMap;
import java.util.Map;

/** How the legend of a picture from left to right is laid out. */
final class MermaidLegend {

  /** At most this many entries stand in one row: more would be wider than a page. */
  private static final int LONGEST_ROW = 6;

  private MermaidLegend() {}

  /**
   * Returns whether the entries stand in a row. Where lines lead from one outermost item to
   * another, these have columns, of which the legend takes the first: a row of it would push the
   * other columns away.
   */
  static boolean isRow(Diagram diagram) {
    Map<String, Item> outermost = new HashMap<>();
    diagram.items().forEach(item -> holds(item, item, outermost));
    return diagram.direction() == Direction.RIGHT
        && diagram.legend().entries().size() <= LONGEST_ROW
        && diagram.edges().stream()
            .allMatch(edge -> outermost.get(edge.from()) == outermost.get(edge.to()));
  }

  private static void holds(Item item, Item whole, Map<String, Item> outermost) {
    outermost.put(item.id(), whole);
    item.items().forEach(inner -> holds(inner, whole, outermost));
  }
}
