package io.github.driftless.diagram.view;

import io.github.driftless.diagram.Diagram.Edge;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far lines lead one after another. */
final class Chains {

  private Chains() {}

  /**
   * Returns the columns that a layout needs at most: the nodes of the longest chain, and each node
   * that is in a circle or behind one.
   */
  static int columns(List<Edge> edges) {
    Map<String, List<String>> after = new HashMap<>();
    Map<String, Integer> before = new HashMap<>();
    for (Edge edge : edges) {
      after.computeIfAbsent(edge.from(), any -> new ArrayList<>()).add(edge.to());
      before.merge(edge.to(), 1, Integer::sum);
      before.putIfAbsent(edge.from(), 0);
    }
    Map<String, Integer> columns = new HashMap<>();
    Deque<String> free = new ArrayDeque<>();
    before.forEach(
        (node, count) -> {
          if (count == 0) {
            free.add(node);
            columns.put(node, 1);
          }
        });
    int done = 0;
    int most = 0;
    while (!free.isEmpty()) {
      String node = free.remove();
      int column = columns.get(node);
      most = Math.max(most, column);
      done++;
      for (String next : after.getOrDefault(node, List.of())) {
        columns.merge(next, column + 1, Math::max);
        if (before.merge(next, -1, Integer::sum) == 0) {
          free.add(next);
        }
      }
    }
    return most + before.size() - done;
  }
}
