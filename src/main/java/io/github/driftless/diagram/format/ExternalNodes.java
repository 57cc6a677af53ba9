package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.layout.Wrapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What stands outside all boxes and comes in. Mermaid begins with everything as it is written;
 * where that is another order than the one of the boxes it leads to, lines run through other boxes.
 */
final class ExternalNodes {

  /** Characters in a line of a visitor's name. */
  private static final int NAME = 12;

  private ExternalNodes() {}

  /**
   * Returns a diagram of many columns with the names of the nodes outside in short lines: there is
   * so little room behind them that a line from one would run over the next.
   */
  static Diagram narrow(Diagram diagram) {
    return diagram.with(
        diagram.items().stream()
            .map(
                item ->
                    item.<Item>match(
                        node -> node.withLabel(Wrapping.wrap(node.label(), NAME)), group -> group))
            .toList(),
        diagram.edges());
  }

  /**
   * Returns a diagram with the nodes outside that lead into boxes, and their lines, in the order of
   * the first of these boxes.
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
    return diagram.with(
        sorted(diagram.items(), Item::id, visitors), sorted(diagram.edges(), Edge::from, visitors));
  }

  /** What is not a visitor's stays where it is. */
  private static <T> List<T> sorted(List<T> all, Function<T, String> of, List<String> visitors) {
    Iterator<T> theirs =
        all.stream()
            .filter(each -> visitors.contains(of.apply(each)))
            .sorted(Comparator.comparingInt(each -> visitors.indexOf(of.apply(each))))
            .iterator();
    return all.stream()
        .map(each -> visitors.contains(of.apply(each)) ? theirs.next() : each)
        .toList();
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
