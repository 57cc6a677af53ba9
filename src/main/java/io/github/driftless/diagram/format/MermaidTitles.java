package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Direction;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Line;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which groups cannot have their titles where Mermaid puts them: in the middle of the upper rim,
 * where lines from above come in.
 */
final class MermaidTitles {

  private MermaidTitles() {}

  /**
   * Returns those groups, each with the item that the first line into it comes from. A title below
   * that item, and first in its group, is beside where the line ends.
   */
  static Map<String, String> inTheWay(Diagram diagram) {
    Map<String, String> entered = new LinkedHashMap<>();
    if (diagram.direction() == Direction.DOWN) {
      diagram.items().forEach(item -> enter(item, diagram, entered));
    }
    return entered;
  }

  private static Set<String> enter(Item item, Diagram diagram, Map<String, String> entered) {
    Set<String> inside = new HashSet<>(Set.of(item.id()));
    if (item instanceof Group group) {
      group.items().forEach(member -> inside.addAll(enter(member, diagram, entered)));
      diagram.edges().stream()
          .filter(edge -> edge.line() != Line.HIDDEN && !edge.to().equals(group.id()))
          .filter(edge -> inside.contains(edge.to()) && !inside.contains(edge.from()))
          .findFirst()
          .map(Edge::from)
          .ifPresent(from -> entered.put(group.id(), from));
    }
    return inside;
  }
}
