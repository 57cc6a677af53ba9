package io.github.driftless.diagram.layout;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.Diagram.Shape;
import io.github.driftless.diagram.StyleClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Nodes of one group that look the same and have the same lines to the same others: drawn as one
 * node that says how many they are, with their names in it.
 */
final class AlikeNodes {

  /** Fewer are not drawn as one: a box with a list in it is as large. */
  private static final int FEW = 3;

  /** Names in one box. */
  private static final int NAMES = 300;

  /** Characters in a line of names, and in one of a list of many, which would get too long. */
  private static final int LINE = 22;

  private static final int WIDE = 31;

  private static final int MANY = 60;

  private final String things;
  private final OptionalInt wide;
  private final Map<String, Set<Edge>> linesOf = new HashMap<>();
  private final Map<String, String> standsFor = new HashMap<>();

  private AlikeNodes(Diagram diagram, String things, OptionalInt wide) {
    this.things = things;
    this.wide = wide;
    for (Edge edge : diagram.edges()) {
      linesOf.computeIfAbsent(edge.from(), id -> new HashSet<>()).add(edge.between("", edge.to()));
      linesOf.computeIfAbsent(edge.to(), id -> new HashSet<>()).add(edge.between(edge.from(), ""));
    }
  }

  /** What makes nodes alike. */
  private record Look(Shape shape, StyleClass tone, Optional<String> stereotype, Set<Edge> lines) {}

  /**
   * Returns a diagram with alike nodes as one, the lines that led to each leading to that.
   *
   * @param things what the nodes are, in the plural
   * @param wide characters in a line of names; empty for as many as suit their number
   */
  static Diagram merged(Diagram diagram, String things, OptionalInt wide) {
    AlikeNodes alike = new AlikeNodes(diagram, things, wide);
    List<Item> items = alike.merged(diagram.items());
    Set<Edge> edges = new LinkedHashSet<>();
    for (Edge edge : diagram.edges()) {
      edges.add(edge.between(alike.end(edge.from()), alike.end(edge.to())));
    }
    return diagram.with(items, List.copyOf(edges));
  }

  private String end(String id) {
    return standsFor.getOrDefault(id, id);
  }

  private List<Item> merged(List<Item> items) {
    Map<Look, List<Node>> byLook = new LinkedHashMap<>();
    for (Item item : items) {
      if (item instanceof Node node && node.note().isEmpty() && node.detail().isEmpty()) {
        byLook.computeIfAbsent(look(node), look -> new ArrayList<>()).add(node);
      }
    }
    byLook.values().removeIf(nodes -> nodes.size() < FEW);
    Map<String, Node> crowds = new HashMap<>();
    for (List<Node> nodes : byLook.values()) {
      Node sources = sources(nodes);
      for (Node node : nodes) {
        standsFor.put(node.id(), sources.id());
        crowds.put(node.id(), sources);
      }
    }
    // a crowd stands where the first of it stood
    Map<String, Item> merged = new LinkedHashMap<>();
    for (Item item : items) {
      Item now =
          item.<Item>match(
              node -> crowds.getOrDefault(node.id(), node),
              group -> group.withItems(merged(group.items())));
      merged.putIfAbsent(now.id(), now);
    }
    return List.copyOf(merged.values());
  }

  private Look look(Node node) {
    return new Look(
        node.shape(), node.tone(), node.stereotype(), linesOf.getOrDefault(node.id(), Set.of()));
  }

  private Node sources(List<Node> nodes) {
    Node first = nodes.get(0);
    List<String> names = nodes.stream().limit(NAMES).map(Node::label).toList();
    int line = wide.orElse(nodes.size() > MANY ? WIDE : LINE);
    String more = nodes.size() > NAMES ? " and " + (nodes.size() - NAMES) + " more" : "";
    return Node.of("all like " + first.id(), nodes.size() + " " + things)
        .withShape(first.shape())
        .withTone(first.tone())
        .withStereotype(first.stereotype())
        .withDetail(Wrapping.wrap(String.join(", ", names) + more, line));
  }
}
