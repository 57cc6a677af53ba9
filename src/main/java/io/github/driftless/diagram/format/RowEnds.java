package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Direction;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.layout.FrameRows;
import io.github.driftless.diagram.layout.LayoutBlocks;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where the rows of a group end that a line leads out of, see {@link FrameRows}. To Graphviz a line
 * that begins at a group begins at one node of it, and only that node is kept before its end.
 */
final class RowEnds {

  private final Map<String, List<String>> byGroup = new LinkedHashMap<>();

  RowEnds(Diagram diagram) {
    if (diagram.direction() != Direction.RIGHT) {
      return;
    }
    LayoutBlocks stations = new LayoutBlocks(diagram);
    Map<String, String> next = new HashMap<>();
    Set<String> inRows = new HashSet<>();
    for (Edge edge : diagram.edges()) {
      if (edge.line() == Line.HIDDEN && stations.of(edge.from()).equals(stations.of(edge.to()))) {
        next.putIfAbsent(edge.from(), edge.to());
        inRows.add(stations.of(edge.from()));
      }
    }
    for (Edge edge : diagram.edges()) {
      if (edge.line() != Line.HIDDEN && inRows.contains(edge.from())) {
        byGroup.put(edge.from(), ends(stations.nodes(edge.from()), next));
      }
    }
  }

  /** The ends of the longest rows; a shorter one would be pulled out of its columns. */
  private static List<String> ends(List<Node> nodes, Map<String, String> next) {
    Map<Integer, Set<String>> byLength = new TreeMap<>();
    for (Node node : nodes) {
      int length = 0;
      String last = node.id();
      for (String id = last; id != null; id = next.get(id)) {
        last = id;
        length++;
      }
      byLength.computeIfAbsent(length, any -> new LinkedHashSet<>()).add(last);
    }
    return byLength.values().stream().reduce((one, other) -> other).map(List::copyOf).orElseThrow();
  }

  /**
   * Returns the last node of each of the longest rows of a group; nothing of one that is not in
   * rows.
   */
  List<String> of(String group) {
    return byGroup.getOrDefault(group, List.of());
  }
}
