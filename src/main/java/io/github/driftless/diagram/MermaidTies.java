package io.github.driftless.diagram;

import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Line;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which of a diagram's hidden lines Mermaid needs. It keeps the nodes of a group together by
 * itself: a line that ties down one of a group whose others have lines would only pull them apart.
 */
final class MermaidTies {

  private MermaidTies() {}

  /** Returns the lines of a diagram without the hidden ones that would do harm. */
  static List<Edge> needed(Diagram diagram) {
    Stations stations = new Stations(diagram);
    Set<String> items = new HashSet<>();
    Set<String> linked = new HashSet<>();
    for (Edge edge : diagram.edges()) {
      if (edge.line() != Line.HIDDEN) {
        for (String end : List.of(edge.from(), edge.to())) {
          items.add(end);
          linked.add(stations.of(end));
        }
      }
    }
    return diagram.edges().stream()
        .filter(
            edge ->
                edge.line() != Line.HIDDEN
                    || List.of(edge.from(), edge.to()).stream()
                        .allMatch(end -> items.contains(end) || !linked.contains(stations.of(end))))
        .toList();
  }
}
