package io.github.driftless.diagram;

import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.Diagram.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A diagram of many groups as layouts can draw it. Both formats' layouts let a group reach across
 * columns, which pulls it wide; and Mermaid's measures it by the last of them, so that nodes end up
 * in boxes that are not theirs. So each group gets one column to itself: lines within a group
 * become words, and every other line spans just as many columns as lie between its ends.
 */
final class Columns {

  /** So few groups find room side by side. */
  private static final int FEW = 5;

  /** A page is wide enough for the columns up to this one, counted from 0. */
  private static final int LAST = 4;

  /** Characters in a line of words. */
  private static final int LINE = 28;

  private final Stations stations;
  private final Diagram diagram;

  private Columns(Diagram diagram, Stations stations) {
    this.diagram = diagram;
    this.stations = stations;
  }

  /** Returns a diagram of many groups in columns, and any other as it is. */
  static Diagram of(Diagram diagram) {
    Stations stations = new Stations(diagram);
    if (stations.linkedGroups() <= FEW) {
      return diagram;
    }
    Columns whole = new Columns(diagram, stations);
    Diagram within = whole.worded(edge -> stations.of(edge.from()).equals(stations.of(edge.to())));
    if (stations.last() > LAST) {
      within =
          new Columns(within, stations)
              .worded(edge -> stations.isGroup(edge.from()) && stations.isGroup(edge.to()));
    }
    return new Columns(within, new Stations(within)).draw();
  }

  /** Returns the diagram with every line as long as the columns demand. */
  private Diagram draw() {
    List<Edge> edges = new ArrayList<>();
    for (Edge edge : diagram.edges()) {
      int steps = stations.column(edge.to()) - stations.column(edge.from());
      edges.add(edge.withSpan(Math.max(1, Math.abs(steps))));
    }
    edges.addAll(ties(edges));
    return diagram.with(diagram.items(), edges);
  }

  /** Returns the diagram without hidden lines, and with words in place of some of the others. */
  private Diagram worded(Predicate<Edge> which) {
    List<Edge> edges = new ArrayList<>();
    Map<String, Set<String>> words = new LinkedHashMap<>();
    for (Edge edge : diagram.edges()) {
      if (edge.line() != Line.HIDDEN && which.test(edge)) {
        words.computeIfAbsent(edge.from(), id -> new LinkedHashSet<>()).add(label(edge.to()));
      } else if (edge.line() != Line.HIDDEN) {
        edges.add(edge);
      }
    }
    return diagram.with(worded(diagram.items(), words), edges);
  }

  private String label(String id) {
    return Stations.flat(diagram.items())
        .filter(item -> item.id().equals(id))
        .map(item -> item instanceof Group group ? group.label() : ((Node) item).label())
        .map(label -> label.replace('\n', ' '))
        .findFirst()
        .orElse(id);
  }

  /** Remarks stand in the node too: beside it they would need a column of their own. */
  private List<Item> worded(List<Item> items, Map<String, Set<String>> words) {
    List<Item> worded = new ArrayList<>();
    for (Item item : items) {
      if (item instanceof Group group) {
        // the kind is dropped: layouts make no room for a title wider than the box
        List<Item> members = new ArrayList<>(worded(group.items(), words));
        if (words.containsKey(group.id())) {
          members.add(
              Node.of("lines of " + group.id(), words(words.get(group.id())))
                  .withShape(Shape.ROUND));
        }
        worded.add(group.withItems(members).withStereotype(Optional.empty()));
        continue;
      }
      Node node = (Node) item;
      List<String> lines = new ArrayList<>(node.detail().stream().toList());
      node.note().ifPresent(lines::add);
      if (words.containsKey(node.id())) {
        lines.add(words(words.get(node.id())));
      }
      worded.add(
          lines.isEmpty()
              ? node
              : node.withDetail(String.join("\n", lines)).withNote(Optional.empty()));
    }
    return worded;
  }

  private static String words(Set<String> targets) {
    return Wrapping.wrap("→ " + String.join(", ", targets), LINE);
  }

  /**
   * Returns hidden lines that keep in their columns the stations that no line keeps there: one from
   * each of them, or set of joined ones, to the largest set. Within a group, layouts themselves
   * keep nodes together.
   */
  private List<Edge> ties(List<Edge> edges) {
    Map<String, Set<String>> setOf = new LinkedHashMap<>();
    stations.all().forEach(station -> setOf.put(station, new LinkedHashSet<>(Set.of(station))));
    for (Edge edge : edges) {
      Set<String> from = setOf.get(stations.of(edge.from()));
      Set<String> to = setOf.get(stations.of(edge.to()));
      if (from != to) {
        from.addAll(to);
        to.forEach(station -> setOf.put(station, from));
      }
    }
    Set<Set<String>> sets = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<String> largest =
        setOf.values().stream().reduce(Set.of(), (a, b) -> b.size() > a.size() ? b : a);
    sets.add(largest);
    List<Edge> ties = new ArrayList<>();
    setOf.forEach(
        (station, set) -> {
          if (sets.add(set)) {
            ties.addAll(tie(station, largest));
          }
        });
    List<Edge> lines = new ArrayList<>(edges);
    lines.addAll(ties);
    ties.addAll(idle(lines));
    return ties;
  }

  private List<Edge> idle(List<Edge> edges) {
    Set<String> busy =
        edges.stream()
            .flatMap(edge -> Stream.of(edge.from(), edge.to()))
            .collect(Collectors.toSet());
    List<Edge> ties = new ArrayList<>();
    for (String station : stations.all()) {
      Optional<Edge> first =
          edges.stream()
              .filter(
                  edge ->
                      stations.of(edge.from()).equals(station)
                          || stations.of(edge.to()).equals(station))
              .findFirst();
      for (Node node : stations.nodes(station)) {
        if (first.isPresent() && !busy.contains(node.id())) {
          Edge line = first.get();
          boolean leaves = stations.of(line.from()).equals(station);
          ties.add(
              (leaves
                      ? Edge.hidden(node.id(), node(line.to()))
                      : Edge.hidden(node(line.from()), node.id()))
                  .withSpan(line.span()));
        }
      }
    }
    return ties;
  }

  private List<Edge> tie(String station, Set<String> anchors) {
    int column = stations.column(station);
    return anchors.stream()
        .filter(anchor -> stations.column(anchor) != column)
        .min(Comparator.comparingInt(anchor -> distance(anchor, column)))
        .map(
            anchor ->
                (stations.column(anchor) < column
                        ? Edge.hidden(node(anchor), node(station))
                        : Edge.hidden(node(station), node(anchor)))
                    .withSpan(distance(anchor, column)))
        .stream()
        .toList();
  }

  private int distance(String anchor, int column) {
    return Math.abs(stations.column(anchor) - column);
  }

  /** The node that Mermaid hangs a line to a group on. */
  private String node(String id) {
    List<Node> nodes = stations.nodes(id);
    return nodes.isEmpty() ? id : nodes.get(0).id();
  }
}
