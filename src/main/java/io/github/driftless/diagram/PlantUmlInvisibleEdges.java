package io.github.driftless.diagram;

import io.github.driftless.diagram.Diagram.Direction;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Hidden lines as PlantUML needs them. It folds nodes without lines into a block as wide as high,
 * which makes a picture of many groups wide. There the nodes of each group stand below each other,
 * tied by lines that lead no step further; the lines between groups that are seen keep these where
 * they belong, and only a group without any needs a hidden one.
 */
final class PlantUmlInvisibleEdges {

  /** So many nodes stand below each other where a group may have several columns. */
  private static final int ROWS = 16;

  private final Diagram diagram;
  private final LayoutBlocks stations;

  /** Whether each group has one column to itself, see {@link Ranks}. */
  private final boolean single;

  /** Whether the nodes of each group stand in columns of their own. */
  private final boolean columns;

  PlantUmlInvisibleEdges(Diagram diagram) {
    this.diagram = diagram;
    this.stations = new LayoutBlocks(diagram);
    this.single =
        diagram.edges().stream()
            .anyMatch(
                edge ->
                    edge.line() == Line.HIDDEN
                        && !stations.isOutside(edge.from())
                        && (isBox(edge.from()) || isBox(edge.to())));
    this.columns =
        diagram.direction() == Direction.RIGHT && (single || BoxLines.isBetween(diagram));
  }

  /** Returns whether the nodes of each group stand in columns of their own. */
  boolean inColumns() {
    return columns;
  }

  /** Returns the lines of the diagram, the hidden ones between nodes alone. */
  List<Edge> lines() {
    return columns ? tied() : NodeInvisibleEdges.of(diagram);
  }

  private boolean isBox(String id) {
    return stations.isGroup(id) && stations.of(id).equals(id);
  }

  private List<Edge> tied() {
    Set<Set<String>> seen = new HashSet<>();
    List<Edge> lines = new ArrayList<>();
    for (Edge edge : diagram.edges()) {
      if (edge.line() != Line.HIDDEN) {
        seen.add(Set.of(edge.from(), edge.to()));
        lines.add(edge);
      }
    }
    for (Edge edge : diagram.edges()) {
      if (edge.line() == Line.HIDDEN && seen.add(Set.of(edge.from(), edge.to()))) {
        lines.add(edge.between(first(edge.from()), first(edge.to())));
      }
    }
    for (String station : stations.all()) {
      lines.addAll(columns(stations.nodes(station).stream().map(Node::id).toList()));
    }
    return lines;
  }

  private String first(String id) {
    return isBox(id) ? stations.nodes(id).get(0).id() : id;
  }

  private List<Edge> columns(List<String> nodes) {
    Set<String> starts = new HashSet<>();
    Set<String> ends = new HashSet<>();
    for (Edge edge : diagram.edges()) {
      if (nodes.contains(edge.from()) && nodes.contains(edge.to())) {
        starts.add(edge.from());
        ends.add(edge.to());
      }
    }
    starts.removeAll(ends);
    return starts.isEmpty() ? idle(nodes) : around(nodes, starts, ends);
  }

  /** Columns of nodes between which no lines run. */
  private List<Edge> idle(List<String> nodes) {
    int count = single ? 1 : (nodes.size() + ROWS - 1) / ROWS;
    int rows = (nodes.size() + count - 1) / count;
    List<Edge> ties = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i += rows) {
      ties.addAll(column(nodes.subList(i, Math.min(nodes.size(), i + rows))));
      if (i > 0) {
        ties.add(Edge.hidden(nodes.get(i - rows), nodes.get(i)));
      }
    }
    return ties;
  }

  /** Lines put both their ends in columns; the other nodes stand where there are fewer. */
  private static List<Edge> around(List<String> nodes, Set<String> starts, Set<String> ends) {
    List<String> left = new ArrayList<>(List.of(last(nodes, starts)));
    List<String> right = new ArrayList<>(List.of(last(nodes, ends)));
    for (String node : nodes) {
      if (!starts.contains(node) && !ends.contains(node)) {
        (starts.size() + left.size() <= ends.size() + right.size() ? left : right).add(node);
      }
    }
    List<Edge> ties = column(left);
    ties.addAll(column(right));
    return ties;
  }

  private static String last(List<String> nodes, Set<String> which) {
    return nodes.stream().filter(which::contains).reduce((one, other) -> other).orElseThrow();
  }

  /** Smetana builds a column from below, so the last comes first. */
  private static List<Edge> column(List<String> nodes) {
    List<Edge> ties = new ArrayList<>();
    for (int i = nodes.size() - 1; i > 0; i--) {
      ties.add(Edge.hidden(nodes.get(i), nodes.get(i - 1)).withSpan(0));
    }
    return ties;
  }
}
