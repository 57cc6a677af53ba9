package io.github.driftless.diagram.layout;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Direction;
import io.github.driftless.diagram.Diagram.Edge;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A diagram of many groups as layouts can draw it. The layouts of Mermaid and Graphviz let a group
 * reach across columns, which pulls it wide, and lead lines between nodes through boxes that are
 * not theirs. So each group gets one column to itself, and lines run between groups alone, see
 * {@link BoxLines}.
 */
public final class Ranks {

  /** So few groups find room side by side, and lines find their way between so few nodes. */
  private static final int FEW = 3;

  private static final int FEW_NODES = 20;

  /** So many groups find room, however few nodes are in them. */
  private static final int GROUPS = 5;

  /** So many are too many for one column, whatever lines they have. */
  private static final int MANY = 16;

  /** From so many columns on, what is between them has to be narrow. */
  private static final int NARROW = 4;

  /** A page is wide enough for the columns up to this one, counted from 0. */
  static final int LAST = 4;

  private final LayoutBlocks stations;
  private final Diagram diagram;

  private Ranks(Diagram diagram, LayoutBlocks stations) {
    this.diagram = diagram;
    this.stations = stations;
  }

  /**
   * Returns a diagram of many groups in columns, one of fewer groups but many nodes with lines that
   * cross no border, and any other as it is.
   */
  public static Diagram of(Diagram diagram) {
    LayoutBlocks all = new LayoutBlocks(diagram);
    boolean many = all.linkedGroups() > GROUPS || all.linkedGroups() > 0 && all.all().size() > MANY;
    if (!many) {
      return isLarge(all) ? BoxLines.between(diagram) : diagram;
    }
    return columns(BoxLines.of(diagram));
  }

  /**
   * Returns a large diagram of fewer groups in columns too, and any other as it is: Mermaid leads
   * lines of nodes through others, even where they cross no border.
   */
  public static Diagram unmixed(Diagram diagram) {
    return BoxLines.isMixed(diagram) ? columns(BoxLines.of(diagram)) : diagram;
  }

  private static Diagram columns(Diagram boxed) {
    Diagram lines = boxed;
    if (new LayoutBlocks(lines).last() > LAST) {
      lines = BoxLines.inWords(lines);
    }
    return new Ranks(lines, new LayoutBlocks(lines)).draw();
  }

  /** Returns whether boxes stand in so many columns. */
  public static boolean areMany(Diagram diagram) {
    return areMany(count(diagram));
  }

  /** Returns whether what is between so many columns has to be narrow. */
  public static boolean areMany(int columns) {
    return columns >= NARROW;
  }

  /**
   * Returns in how many columns boxes and what is outside of them stand; 0 where lines do not run
   * between these alone.
   */
  public static int count(Diagram diagram) {
    if (diagram.direction() != Direction.RIGHT) {
      return 0;
    }
    LayoutBlocks stations = new LayoutBlocks(diagram);
    return BoxLines.endAtBoxes(diagram, stations) ? stations.last() + 1 : 0;
  }

  /** Returns whether lines between nodes would not find their way. */
  static boolean isLarge(LayoutBlocks all) {
    long nodes = all.all().stream().mapToLong(station -> all.nodes(station).size()).sum();
    return all.linkedGroups() > FEW && nodes > FEW_NODES;
  }

  /**
   * Returns the diagram with every line as long as the columns demand, and hidden lines that keep
   * the nodes of a group in its column: along those between groups, and from each group, or set of
   * joined ones, that no line keeps there to the largest set. Lines from outside the host keep
   * nothing there: layouts rather stretch them than make the host's box wider.
   */
  private Diagram draw() {
    List<Edge> edges = new ArrayList<>();
    List<Edge> ties = new ArrayList<>();
    Map<String, Set<String>> setOf = new LinkedHashMap<>();
    stations.all().stream()
        .filter(station -> !stations.isOutside(station))
        .forEach(station -> setOf.put(station, new LinkedHashSet<>(Set.of(station))));
    for (Edge edge : diagram.edges()) {
      int steps = stations.column(edge.to()) - stations.column(edge.from());
      Edge line = edge.withSpan(Math.max(1, Math.abs(steps)));
      edges.add(line);
      if (!stations.isOutside(edge.from()) && !stations.isOutside(edge.to())) {
        ties.add(
            (steps < 0 ? Edge.hidden(line.to(), line.from()) : Edge.hidden(line.from(), line.to()))
                .withSpan(line.span()));
        Set<String> from = setOf.get(edge.from());
        Set<String> to = setOf.get(edge.to());
        if (from != to) {
          from.addAll(to);
          to.forEach(station -> setOf.put(station, from));
        }
      }
    }
    Set<String> tied =
        new LinkedHashSet<>(
            setOf.values().stream().reduce(Set.of(), (a, b) -> b.size() > a.size() ? b : a));
    // whoever stands in the column of all that are tied so far waits for another; those with lines
    // come first, since layouts put what is tied next to each other
    List<String> waiting = new ArrayList<>(setOf.keySet());
    waiting.sort(Comparator.comparing(station -> setOf.get(station).size() == 1));
    boolean moved = true;
    while (moved) {
      moved = false;
      waiting.removeAll(tied);
      for (String station : waiting) {
        List<Edge> tie = tied.contains(station) ? List.of() : tie(station, tied);
        ties.addAll(tie);
        moved |= !tie.isEmpty();
        tied.addAll(tie.isEmpty() ? Set.of() : setOf.get(station));
      }
    }
    edges.addAll(ties);
    return diagram.with(diagram.items(), edges);
  }

  /**
   * A line to the last that was tied, of the nearest column. Many lines to one pull it to the
   * middle, and the lines that are seen across what stands there.
   */
  private List<Edge> tie(String station, Set<String> anchors) {
    int column = stations.column(station);
    List<String> latest = new ArrayList<>(anchors);
    Collections.reverse(latest);
    return latest.stream()
        .filter(anchor -> stations.column(anchor) != column)
        .min(Comparator.comparingInt(anchor -> distance(anchor, column)))
        .map(
            anchor ->
                (stations.column(anchor) < column
                        ? Edge.hidden(anchor, station)
                        : Edge.hidden(station, anchor))
                    .withSpan(distance(anchor, column)))
        .stream()
        .toList();
  }

  private int distance(String anchor, int column) {
    return Math.abs(stations.column(anchor) - column);
  }
}
