package io.github.driftless.diagram;

import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands outside all boxes and comes in. Mermaid begins with everything as it is written;
 * where that is another order than the one of the boxes it leads to, lines run through other boxes.
 */
final class Visitors {

  private Visitors() {}

  /**
   * Returns a diagram with those nodes outside first that lead to the first boxes, and their lines
   * before all others.
   */
  static Diagram inOrder(Diagram diagram) {
    Map<String, Integer> places = new HashMap<>();
    diagram.items().forEach(item -> enter(item, places));
    Map<String, Integer> first = new LinkedHashMap<>();
    for (Item item : diagram.items()) {
      if (!(item instanceof Group)) {
        diagram.edges().stream()
            .filter(edge -> edge.from().equals(item.id()) && places.containsKey(edge.to()))
            .map(edge -> places.get(edge.to()))
            .min(Comparator.naturalOrder())
            .ifPresent(place -> first.put(item.id(), place));
      }
    }
    List<String> visitors = new ArrayList<>(first.keySet());
    visitors.sort(Comparator.comparing(first::get));
    List<Item> items = new ArrayList<>(diagram.items());
    items.sort(Comparator.comparingInt(item -> place(visitors, item.id())));
    List<Edge> edges = new ArrayList<>(diagram.edges());
    edges.sort(Comparator.comparingInt(edge -> place(visitors, edge.from())));
    return diagram.with(items, edges);
  }

  private static int place(List<String> visitors, String id) {
    int place = visitors.indexOf(id);
    return place < 0 ? visitors.size() : place;
  }

  /** Numbers everything in a box in the order it is written in. */
  private static void enter(Item item, Map<String, Integer> places) {
    if (item instanceof Group group) {
      places.put(group.id(), places.size());
      for (Item member : group.items()) {
        places.putIfAbsent(member.id(), places.size());
        enter(member, places);
      }
    }
  }
}
