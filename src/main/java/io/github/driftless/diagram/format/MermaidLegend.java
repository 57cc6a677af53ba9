package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Direction;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

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

  /**
   * Returns the nodes beside boxes that no line leads to. By themselves they would be drawn below
   * the legend.
   */
  static Set<String> fallingBelow(Diagram diagram) {
    if (diagram.legend().entries().isEmpty()) {
      return Set.of();
    }
    Set<String> nodes = new HashSet<>();
    diagram.items().stream().filter(Node.class::isInstance).forEach(item -> nodes.add(item.id()));
    for (Edge edge : diagram.edges()) {
      nodes.remove(edge.from());
      nodes.remove(edge.to());
    }
    return nodes.size() < diagram.items().size() ? nodes : Set.of();
  }

  private static void holds(Item item, Item whole, Map<String, Item> outermost) {
    outermost.put(item.id(), whole);
    item.items().forEach(inner -> holds(inner, whole, outermost));
  }
}
