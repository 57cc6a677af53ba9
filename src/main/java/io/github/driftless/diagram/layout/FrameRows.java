package io.github.driftless.diagram.layout;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A diagram from left to right with what stands in a frame in rows. Left to themselves, layouts put
 * everything that no line leads to in one column: a tower of names.
 */
public final class FrameRows {

  /** Characters that a frame is wide at most. */
  public static final int WIDTH = 50;

  /** What stands between two nodes and around them, in characters. */
  private static final int GAP = 4;

  /** So many nodes find room one below the other. */
  private static final int FEW = 3;

  private FrameRows() {}

  /**
   * Returns a diagram with hidden lines along the rows of each group in which nothing has a line of
   * its own; they come last, so that the lines that are seen keep their numbers.
   */
  public static Diagram of(Diagram diagram) {
    Set<String> ends = new HashSet<>();
    diagram.edges().forEach(edge -> ends.addAll(List.of(edge.from(), edge.to())));
    List<Edge> edges = new ArrayList<>(diagram.edges());
    LayoutBlocks.flat(diagram.items())
        .flatMap(item -> item.<Stream<Group>>match(node -> Stream.empty(), Stream::of))
        .filter(Group::holdsNodesAlone)
        .filter(group -> group.nodes().stream().noneMatch(node -> ends.contains(node.id())))
        .forEach(group -> edges.addAll(rows(group.nodes())));
    return diagram.with(diagram.items(), edges);
  }

  private static List<Edge> rows(List<Node> nodes) {
    int columns = columns(nodes);
    List<Edge> edges = new ArrayList<>();
    for (int i = 1; i < nodes.size(); i++) {
      if (i % columns != 0) {
        edges.add(Edge.hidden(nodes.get(i - 1).id(), nodes.get(i).id()));
      }
    }
    begin(nodes, columns).ifPresent(edges::add);
    return edges;
  }

  /** A last row with fewer than the others would end where they end, and not begin there. */
  private static Optional<Edge> begin(List<Node> nodes, int columns) {
    int last = nodes.size() % columns;
    if (columns == 1 || last == 0 || nodes.size() < columns) {
      return Optional.empty();
    }
    int first = nodes.size() - last;
    return Optional.of(
        last == 1
            ? Edge.hidden(nodes.get(first).id(), nodes.get(first - columns + 1).id())
            : Edge.hidden(nodes.get(first - columns).id(), nodes.get(first + 1).id()));
  }

  /** As many columns as there is room for, and no more than rows are needed for. */
  private static int columns(List<Node> nodes) {
    int columns = nodes.size() <= FEW ? 1 : (int) Math.ceil(Math.sqrt(nodes.size()));
    while (columns > 1 && TextWidth.inColumns(nodes, columns, FrameRows::width) > WIDTH) {
      columns--;
    }
    return columns;
  }

  private static int width(Node node) {
    return GAP
        + Math.max(TextWidth.longest(node.label()), TextWidth.longest(node.detail().orElse("")));
  }
}
