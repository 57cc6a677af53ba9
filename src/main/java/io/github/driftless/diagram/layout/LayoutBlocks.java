package io.github.driftless.diagram.layout;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The stations of a diagram and the columns they stand in. A station is a group that has no groups
 * in it, or a node that is in no such group. Every line that closes no circle leads to a column
 * further on.
 */
public final class LayoutBlocks {

  /** So many stations need all the columns that a page has. */
  private static final int MANY = 16;

  private final Map<String, String> stationOf = new HashMap<>();
  private final Map<String, List<Node>> nodes = new LinkedHashMap<>();
  private final Set<String> outside = new HashSet<>();
  private final Map<String, Set<String>> next = new LinkedHashMap<>();
  private final Map<String, Integer> columns = new HashMap<>();

  /** Worked out where first needed. */
  private final Map<String, Integer> heights = new HashMap<>();

  public LayoutBlocks(Diagram diagram) {
    diagram.items().forEach(item -> enter(item, true));
    for (Edge edge : diagram.edges()) {
      String from = of(edge.from());
      String to = of(edge.to());
      if (edge.line() != Line.HIDDEN && !from.equals(to)) {
        next.computeIfAbsent(from, id -> new LinkedHashSet<>()).add(to);
        next.computeIfAbsent(to, id -> new LinkedHashSet<>());
      }
    }
    forward(next.keySet(), next, new HashSet<>(), new ArrayList<>());
    boolean visitors = outside.stream().anyMatch(next::containsKey);
    for (String station : order()) {
      int least = visitors && !outside.contains(station) ? 1 : 0;
      int column = Math.max(least, columns.getOrDefault(station, 0));
      columns.put(station, column);
      next.get(station).forEach(to -> columns.merge(to, column + 1, Math::max));
    }
    // lines of visitors need the gaps themselves
    for (int column = last() - 1; column >= 0 && !visitors; column--) {
      spread(column);
    }
    nodes.keySet().stream().filter(each -> !next.containsKey(each)).forEach(this::settle);
  }

  /** Returns the station an item is in, or is. */
  public String of(String id) {
    return stationOf.getOrDefault(id, id);
  }

  /** Returns the nodes of a station. */
  public List<Node> nodes(String station) {
    return nodes.getOrDefault(station, List.of());
  }

  /** Returns every station. */
  public Set<String> all() {
    return nodes.keySet();
  }

  /** Returns whether an item is in a group that is a station, or is one. */
  public boolean isGroup(String id) {
    return stationOf.containsKey(id) || stationOf.containsValue(id);
  }

  /** Returns whether an item stands in no box at all. */
  public boolean isOutside(String id) {
    return outside.contains(id);
  }

  /** Returns the last column. */
  public int last() {
    return columns.values().stream().max(Integer::compare).orElse(0);
  }

  /** Returns items and those in them. */
  public static Stream<Item> flat(List<Item> items) {
    return items.stream().flatMap(item -> Stream.concat(Stream.of(item), flat(item.items())));
  }

  /** Returns how many groups have lines that lead out of them. */
  long linkedGroups() {
    return next.keySet().stream().filter(each -> stationOf.containsValue(each)).count();
  }

  /** Returns the column an item stands in, from 0. */
  public int column(String id) {
    return columns.get(of(id));
  }

  private void enter(Item item, boolean top) {
    item.visit(
        node -> {
          nodes.put(node.id(), List.of(node));
          if (top) {
            outside.add(node.id());
          }
        },
        group -> {
          if (group.holdsNodesAlone()) {
            nodes.put(group.id(), group.nodes());
            group.items().forEach(node -> stationOf.put(node.id(), group.id()));
          } else {
            group.items().forEach(each -> enter(each, false));
          }
        });
  }

  /** Takes away the lines that close a circle, going the way of the lines in declared order. */
  private static void forward(
      Set<String> from, Map<String, Set<String>> next, Set<String> done, List<String> way) {
    for (String station : List.copyOf(from)) {
      if (!done.contains(station)) {
        way.add(station);
        next.get(station).removeAll(way);
        forward(next.get(station), next, done, way);
        way.remove(station);
        done.add(station);
      }
    }
  }

  /** The stations with lines, each after all that lead to it. */
  private List<String> order() {
    Map<String, Integer> waiting = new LinkedHashMap<>();
    next.keySet().forEach(station -> waiting.put(station, 0));
    next.values().forEach(ends -> ends.forEach(end -> waiting.merge(end, 1, Integer::sum)));
    List<String> order = new ArrayList<>();
    while (!waiting.isEmpty()) {
      String ready =
          waiting.keySet().stream().filter(each -> waiting.get(each) == 0).findFirst().get();
      waiting.remove(ready);
      order.add(ready);
      next.get(ready).forEach(end -> waiting.merge(end, -1, Integer::sum));
    }
    return order;
  }

  /**
   * Moves stations that no line leads on from to the next column, where that is the lower one even
   * then: every other one, so that the lines to them have gaps to run through.
   */
  private void spread(int column) {
    boolean moves = false;
    for (String station : nodes.keySet()) {
      boolean leaf =
          !outside.contains(station)
              && Integer.valueOf(column).equals(columns.get(station))
              && next.get(station).isEmpty();
      if (leaf && height(column) > height(column + 1) + height(station)) {
        if (moves) {
          columns.put(station, column + 1);
        }
        moves = !moves;
      }
    }
  }

  /** A station without lines goes where there is most room. */
  private void settle(String station) {
    int first = outside.stream().anyMatch(next::containsKey) ? 1 : 0;
    int last = Math.max(first + (nodes.size() > MANY ? Ranks.LAST - 1 - first : 2), last());
    int best = first;
    for (int column = first; column <= last; column++) {
      if (height(column) < height(best)) {
        best = column;
      }
    }
    columns.put(station, best);
  }

  private int height(int column) {
    int height = 0;
    for (Map.Entry<String, Integer> entry : columns.entrySet()) {
      if (entry.getValue() == column) {
        height += height(entry.getKey());
      }
    }
    return height;
  }

  private int height(String station) {
    Integer known = heights.get(station);
    if (known == null) {
      known = 2 + nodes(station).stream().mapToInt(LayoutBlocks::lines).sum();
      heights.put(station, known);
    }
    return known;
  }

  private static int lines(Node node) {
    return 1 + lines(node.label()) + node.detail().map(LayoutBlocks::lines).orElse(0);
  }

  private static int lines(String text) {
    return text.indexOf('\n') < 0 && text.indexOf('\r') < 0
        ? text.isEmpty() ? 0 : 1
        : (int) text.lines().count();
  }
}
