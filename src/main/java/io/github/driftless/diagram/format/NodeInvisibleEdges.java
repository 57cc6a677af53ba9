package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Direction;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.layout.FrameColumns;
import io.github.driftless.diagram.layout.LayoutBlocks;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Hidden lines between groups, as most layouts understand them: between their nodes. Downwards,
 * from the last of one to the first of the other, since each group is in rows, and in columns of
 * groups from all of the last row to all of the first; to the right, for all of them, since each is
 * a column. Only Mermaid 11 keeps groups apart by lines between groups.
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
    boolean columns = FrameColumns.holder(diagram).isPresent();
    Set<Edge> edges = new LinkedHashSet<>();
    for (Edge edge : diagram.edges()) {
      List<String> from = nodes.get(edge.from());
      List<String> to = nodes.get(edge.to());
      if (edge.line() != Line.HIDDEN) {
        edges.add(edge);
      } else if (down && !columns) {
        edges.add(edge.between(from.get(from.size() - 1), to.get(0)));
      } else if (down) {
        List<String> last = without(from, diagram, Edge::from, Edge::to);
        List<String> first = without(to, diagram, Edge::to, Edge::from);
        last.forEach(node -> edges.add(edge.between(node, first.get(0))));
        first.forEach(node -> edges.add(edge.between(last.get(0), node)));
      } else {
        from.forEach(node -> edges.add(edge.between(node, to.get(0))));
        to.forEach(node -> edges.add(edge.between(from.get(0), node)));
      }
    }
    return List.copyOf(edges);
  }

  /**
   * Returns those nodes of a group that no line joins to another of the group.
   *
   * @param end the end of a line that is asked about: of its last row none is where lines begin
   * @param other the other end
   */
  private static List<String> without(
      List<String> nodes,
      Diagram diagram,
      Function<Edge, String> end,
      Function<Edge, String> other) {
    Set<String> inside = Set.copyOf(nodes);
    Set<String> joined =
        diagram.edges().stream()
            .filter(edge -> inside.contains(other.apply(edge)))
            .map(end)
            .collect(Collectors.toSet());
    List<String> alone = nodes.stream().filter(node -> !joined.contains(node)).toList();
    return alone.isEmpty() ? nodes : alone;
  }
}
