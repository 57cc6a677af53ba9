package io.github.driftless.diagram.map;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Frame;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts boxes that the same lines lead to and from into one frame, which then has these lines once:
 * twenty boxes in a grid with one line are read where a column with twenty lines is not.
 */
final class Bundles {

  /** So few keep their own lines. */
  private static final int FEW = 3;

  private static final String ALIKE = "alike ";

  private final Map<String, Set<String>> looks = new HashMap<>();
  private final Map<String, String> bundleOf = new HashMap<>();

  private Bundles(List<Edge> edges) {
    for (Edge edge : edges) {
      if (edge.line() != Line.HIDDEN) {
        String look = edge.line() + " " + edge.heads() + " " + edge.tone() + " " + edge.label();
        look(edge.from()).add("to " + edge.to() + " " + look);
        look(edge.to()).add("from " + edge.from() + " " + look);
      }
    }
  }

  private Set<String> look(String id) {
    return looks.computeIfAbsent(id, any -> new TreeSet<>());
  }

  static Diagram of(Diagram diagram) {
    Bundles bundles = new Bundles(diagram.edges());
    List<Item> items = bundles.bundled(diagram.items());
    Set<Edge> edges = new LinkedHashSet<>();
    for (Edge edge : diagram.edges()) {
      String from = bundles.bundleOf.getOrDefault(edge.from(), edge.from());
      String to = bundles.bundleOf.getOrDefault(edge.to(), edge.to());
      edges.add(edge.between(from, to));
    }
    return bundles.bundleOf.isEmpty() ? diagram : diagram.with(items, List.copyOf(edges));
  }

  private List<Item> bundled(List<Item> items) {
    Map<Set<String>, List<Node>> alike = new LinkedHashMap<>();
    for (Item item : items) {
      item.visit(
          node -> {
            if (looks.containsKey(node.id())) {
              alike.computeIfAbsent(looks.get(node.id()), any -> new ArrayList<>()).add(node);
            }
          },
          group -> {});
    }
    List<Item> bundled = new ArrayList<>();
    for (Item item : items) {
      item.visit(
          node -> {
            List<Node> like =
                alike.getOrDefault(looks.getOrDefault(node.id(), Set.of()), List.of());
            if (like.size() <= FEW) {
              bundled.add(node);
            } else if (like.get(0) == node) {
              bundled.add(bundle(like));
            }
          },
          group -> bundled.add(group.withItems(bundled(group.items()))));
    }
    return bundled;
  }

  private Group bundle(List<Node> nodes) {
    String id = ALIKE + nodes.get(0).id();
    nodes.forEach(node -> bundleOf.put(node.id(), id));
    return Group.of(id, nodes.size() + " with the same lines", Frame.PACKAGE, nodes);
  }
}
