package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Direction;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.layout.LayoutBlocks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which of a diagram's hidden lines Mermaid needs. */
final class MermaidInvisibleEdges {

  private MermaidInvisibleEdges() {}

  /** Returns the lines of a diagram without the hidden ones that run along others. */
  static List<Edge> needed(Diagram diagram, MermaidDialect dialect) {
    if (!dialect.edgesToGroups()) {
      List<Edge> ties = new ArrayList<>(oneToEach(NodeInvisibleEdges.of(diagram)));
      if (diagram.direction() == Direction.DOWN) {
        below(diagram, ties);
      }
      return ties;
    }
    return InvisibleEdges.needed(diagram.edges());
  }

  /** Mermaid 8.8.2 makes room for a hidden line too, so that a second one to a node costs width. */
  private static List<Edge> oneToEach(List<Edge> edges) {
    Set<String> tied = new HashSet<>();
    return edges.stream()
        .filter(edge -> edge.line() != Line.HIDDEN || tied.add(edge.to()))
        .toList();
  }

  /**
   * Adds what keeps one box below another. Mermaid 8.8.2 puts both beside each other as soon as one
   * node of the upper stands as low as one of the lower, and a remark stands below its node.
   */
  private static void below(Diagram diagram, List<Edge> ties) {
    LayoutBlocks stations = new LayoutBlocks(diagram);
    Set<String> followed = new HashSet<>();
    ties.forEach(edge -> followed.add(edge.from()));
    for (Edge edge : diagram.edges()) {
      String upper = stations.of(edge.from());
      String lower = stations.of(edge.to());
      if (edge.line() == Line.HIDDEN && !upper.equals(lower)) {
        String first = stations.nodes(lower).get(0).id();
        for (Node node : stations.nodes(upper)) {
          if (!followed.contains(node.id())) {
            ties.add(Edge.hidden(node.id(), first));
          }
        }
      }
    }
  }
}
