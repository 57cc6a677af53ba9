package io.github.driftless.map;

import java.util.HashMap;
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

  /**
   * Returns the clauses, by their places: each as its text, or, where an earlier one begins and
   * ends as it does, as a list of the place of that one, the letters taken from its beginning, what
   * stands between, and the letters taken from its end.
   */
  ArrayNode clauses() {
    ArrayNode list = MapData.JSON.arrayNode();
    Map<String, String> alike = new HashMap<>();
    for (String clause : places.keySet()) {
      String earlier = alike.put(ends(clause), clause);
      if (earlier == null) {
        list.add(clause);
      } else {
        int limit = Math.min(clause.length(), earlier.length());
        int first = common(clause, earlier, limit);
        int last = commonAtEnd(clause, earlier, limit - first);
        list.addArray()
            .add(places.get(earlier))
            .add(first)
            .add(clause.substring(first, clause.length() - last))
            .add(last);
      }
    }
    return list;
  }

  /** Clauses of at least three words are alike where the first two words and the last one are. */
  private static String ends(String clause) {
    int first = clause.indexOf(' ', clause.indexOf(' ') + 1);
    int last = clause.lastIndexOf(' ', clause.length() - 2);
    return first < 0 || last < first
        ? clause
        : clause.substring(0, first + 1) + clause.substring(last);
  }

  private static int common(String one, String other, int limit) {
    int count = 0;
    while (count < limit && one.charAt(count) == other.charAt(count)) {
      count++;
    }
    // no letter is cut in two
    return count > 0 && Character.isHighSurrogate(one.charAt(count - 1)) ? count - 1 : count;
  }

  private static int commonAtEnd(String one, String other, int limit) {
    int count = 0;
    while (count < limit
        && one.charAt(one.length() - count - 1) == other.charAt(other.length() - count - 1)) {
      count++;
    }
    boolean cut = count > 0 && Character.isLowSurrogate(one.charAt(one.length() - count));
    return cut ? count - 1 : count;
  }
}
