package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Line;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Hidden lines in formats that keep groups apart by lines between groups. */
final class InvisibleEdges {

  private InvisibleEdges() {}

  /** Returns lines without the hidden ones that run along others. */
  static List<Edge> needed(List<Edge> edges) {
    Set<Set<String>> seen = new HashSet<>();
    return edges.stream()
        .filter(edge -> seen.add(Set.of(edge.from(), edge.to())) || edge.line() != Line.HIDDEN)
        .toList();
  }
}
