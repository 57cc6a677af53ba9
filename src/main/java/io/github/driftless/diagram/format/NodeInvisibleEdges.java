package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Direction;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.layout.LayoutBlocks;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Hidden lines between groups, as most layouts understand them: between their nodes. Downwards,
 * from the last of one to the first of the other, since each group is in rows; to the right, for
 * all of them, since each is a column. Only Mermaid 11 keeps groups apart by lines between groups.
 */
final class NodeInvisibleEdges {

  private NodeInvisibleEdges() {}

  /** Returns the lines of a diagram, the hidden ones between nodes alone. */
  static List<Edge> of(Diagram diagram) {
    Map<String, List<String>> nodes = new HashMap<>();
    for (Item item : LayoutBlocks.flat(diagram.items()).toList()) {
      nodes.put(
          item.id(),
          LayoutBlocks.flat(List.of(item)).filter(Node.class::isInstance).map(Item::id).toList());
    }
    boolean down = diagram.direction() == Direction.DOWN;
    Set<Edge> edges = new LinkedHashSet<>();
    for (Edge edge : diagram.edges()) {
      List<String> from = nodes.get(edge.from());
      List<String> to = nodes.get(edge.to());
      if (edge.line() != Line.HIDDEN) {
        edges.add(edge);
      } else if (down) {
        edges.add(edge.between(from.get(from.size() - 1), to.get(0)));
      } else {
        from.forEach(node -> edges.add(edge.between(node, to.get(0))));
        to.forEach(node -> edges.add(edge.between(from.get(0), node)));
      }
    }
    return List.copyOf(edges);
  }
}
