package io.github.driftless.diagram;

import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Line;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which of a diagram's hidden lines Mermaid needs. */
final class MermaidTies {

  private MermaidTies() {}

  /** Returns the lines of a diagram without the hidden ones that run along others. */
  static List<Edge> needed(Diagram diagram, MermaidDialect dialect) {
    if (!dialect.edgesToGroups()) {
      return NodeTies.of(diagram);
    }
    Set<Set<String>> seen = new HashSet<>();
    return diagram.edges().stream()
        .filter(edge -> seen.add(Set.of(edge.from(), edge.to())) || edge.line() != Line.HIDDEN)
        .toList();
  }
}
