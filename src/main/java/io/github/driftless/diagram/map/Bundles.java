package io.github.driftless.diagram.map;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Frame;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts boxes and frames that the same lines lead to and from into one frame, which then has these
 * lines once: twenty in a grid with one line are read where a column with twenty lines is not.
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
      // how far text formats lead a line is nothing to this one
      edges.add(edge.between(from, to).withSpan(1));
    }
    return bundles.bundleOf.isEmpty() ? diagram : diagram.with(items, List.copyOf(edges));
  }

  private List<Item> bundled(List<Item> items) {
    Map<Set<String>, List<Item>> alike = new LinkedHashMap<>();
    for (Item item : items) {
      Item inside = item instanceof Group group ? group.withItems(bundled(group.items())) : item;
      // what has no lines stays by itself
      Set<String> look = looks.getOrDefault(item.id(), Set.of(item.id()));
      alike.computeIfAbsent(look, any -> new ArrayList<>()).add(inside);
    }
    List<Item> bundled = new ArrayList<>();
    for (List<Item> like : alike.values()) {
      if (like.size() > FEW) {
        bundled.add(bundle(like));
      } else {
        bundled.addAll(like);
      }
    }
    return bundled;
  }

  private Group bundle(List<Item> items) {
    String id = ALIKE + items.get(0).id();
    items.forEach(item -> bundleOf.put(item.id(), id));
    return Group.of(id, items.size() + " with the same lines", Frame.PACKAGE, items);
  }
}
