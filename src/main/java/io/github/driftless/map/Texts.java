package io.github.driftless.map;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;

/**
 * The texts of one mode, each clause written once: a text is the list of the places of its clauses,
 * which follow one another.
 */
final class Texts {

  private static final String ENDS = ";:.";
  private static final String AND = ", and ";

  private final Map<String, Integer> places = new LinkedHashMap<>();

  /** Returns a text as the places of its clauses. */
  ArrayNode of(String text) {
    ArrayNode list = MapData.JSON.arrayNode();
    int start = 0;
    for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
      boolean ends = at > 0 && ENDS.indexOf(text.charAt(at - 1)) >= 0;
      if (ends || text.startsWith(AND, at - 1)) {
        add(list, text.substring(start, at + 1));
        start = at + 1;
      }
    }
    add(list, text.substring(start));
    return list;
  }

  private void add(ArrayNode list, String clause) {
    if (!clause.isEmpty()) {
      list.add(places.computeIfAbsent(clause, any -> places.size()));
    }
  }

  /** Returns the clauses, by their places. */
  ArrayNode clauses() {
    ArrayNode list = MapData.JSON.arrayNode();
    places.keySet().forEach(list::add);
    return list;
  }
}
