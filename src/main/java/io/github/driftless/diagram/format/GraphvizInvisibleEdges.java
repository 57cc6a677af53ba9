package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Direction;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.layout.BoxLines;
import io.github.driftless.diagram.layout.LayoutBlocks;
import io.github.driftless.diagram.layout.Ranks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Hidden lines as Graphviz needs them, and Smetana, which is PlantUML's port of it. It folds nodes
 * without lines into a block as wide as high, which makes a picture of many groups wide. There the
 * nodes of each group stand below each other, tied by lines that lead no step further; the lines
 * between groups that are seen keep these where they belong, and only a group without any needs a
 * hidden one.
 */
final class GraphvizInvisibleEdges {

  /** So many nodes stand below each other where a group may have several columns. */
  private static final int ROWS = 16;

  private final Diagram diagram;
  private final LayoutBlocks stations;

  /** Whether each group has one column to itself, see {@link Ranks}. */
  private final boolean single;

  /** Whether the nodes of each group stand in columns of their own. */
  private final boolean columns;

  /**
   * A line as it is laid out.
   *
   * @param steps how many columns further on its end stands at least; 0: both ends stand in one
   */
  record Laid(Edge edge, int steps) {

    static Laid of(Edge edge) {
      return new Laid(edge, edge.span());
    }
  }

  GraphvizInvisibleEdges(Diagram diagram) {
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
  List<Laid> lines() {
    return columns ? tied() : NodeInvisibleEdges.of(diagram).stream().map(Laid::of).toList();
  }

  private boolean isBox(String id) {
    return stations.isGroup(id) && stations.of(id).equals(id);
  }

  private List<Laid> tied() {
    Set<Set<String>> seen = new HashSet<>();
    List<Laid> lines = new ArrayList<>();
    for (Edge edge : diagram.edges()) {
      if (edge.line() != Line.HIDDEN) {
        seen.add(Set.of(edge.from(), edge.to()));
        lines.add(Laid.of(edge));
      }
    }
    for (Edge edge : diagram.edges()) {
      if (edge.line() == Line.HIDDEN && seen.add(Set.of(edge.from(), edge.to()))) {
        lines.add(Laid.of(edge.between(first(edge.from()), first(edge.to()))));
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

  private List<Laid> columns(List<String> nodes) {
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
  private List<Laid> idle(List<String> nodes) {
    int count = single ? 1 : (nodes.size() + ROWS - 1) / ROWS;
    int rows = (nodes.size() + count - 1) / count;
    List<Laid> ties = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i += rows) {
      ties.addAll(column(nodes.subList(i, Math.min(nodes.size(), i + rows))));
      if (i > 0) {
        ties.add(Laid.of(Edge.hidden(nodes.get(i - rows), nodes.get(i))));
      }
    }
    return ties;
  }

  /** Lines put both their ends in columns; the other nodes stand where there are fewer. */
  private static List<Laid> around(List<String> nodes, Set<String> starts, Set<String> ends) {
    List<String> left = new ArrayList<>(List.of(last(nodes, starts)));
    List<String> right = new ArrayList<>(List.of(last(nodes, ends)));
    for (String node : nodes) {
      if (!starts.contains(node) && !ends.contains(node)) {
        (starts.size() + left.size() <= ends.size() + right.size() ? left : right).add(node);
      }
    }
    List<Laid> ties = column(left);
    ties.addAll(column(right));
    return ties;
  }

  private static String last(List<String> nodes, Set<String> which) {
    return nodes.stream().filter(which::contains).reduce((one, other) -> other).orElseThrow();
  }

  /** A column is built from below, so the last comes first. */
  private static List<Laid> column(List<String> nodes) {
    List<Laid> ties = new ArrayList<>();
    for (int i = nodes.size() - 1; i > 0; i--) {
      ties.add(new Laid(Edge.hidden(nodes.get(i), nodes.get(i - 1)), 0));
    }
    return ties;
  }
}
