package io.github.driftless.diagram;

import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where everything of a drawing came to stand, and what a reader would complain about.
 *
 * @param width of the whole
 */
record Layout(double width, List<Thing> nodes, List<Thing> groups, List<Thing> labels) {

  /** What rounding and outlines may come to. */
  private static final double SLACK = 2;

  /** A box, and the text in it; both are the same for a text without a box. */
  record Thing(String id, Box box, Box text) {}

  /** A rectangle. */
  record Box(double left, double top, double right, double bottom) {

    static Box of(List<? extends Number> edges) {
      return new Box(
          edges.get(0).doubleValue(),
          edges.get(1).doubleValue(),
          edges.get(2).doubleValue(),
          edges.get(3).doubleValue());
    }

    boolean meets(Box other) {
      return Math.min(right, other.right) - Math.max(left, other.left) > SLACK
          && Math.min(bottom, other.bottom) - Math.max(top, other.top) > SLACK;
    }

    boolean holds(Box other) {
      return other.left >= left - SLACK
          && other.right <= right + SLACK
          && other.top >= top - SLACK
          && other.bottom <= bottom + SLACK;
    }
  }

  /** Returns what is wrong with the boxes of the nodes and the texts in them and on lines. */
  List<String> complaints(Diagram diagram) {
    List<String> complaints = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      Thing node = nodes.get(i);
      if (!node.box().holds(node.text())) {
        complaints.add("the text of " + node.id() + " does not fit into its box");
      }
      for (Thing other : nodes.subList(0, i)) {
        if (node.box().meets(other.box())) {
          complaints.add(node.id() + " stands on " + other.id());
        }
      }
      for (Thing label : labels) {
        if (label.text().meets(node.box())) {
          complaints.add("\"" + label.id() + "\" stands on " + node.id());
        }
      }
    }
    members(diagram).forEach((group, members) -> misplaced(complaints, group, members));
    return complaints;
  }

  private void misplaced(List<String> complaints, String id, Set<String> members) {
    List<Thing> found = groups.stream().filter(group -> group.id().equals(id)).toList();
    if (found.size() != 1) {
      complaints.add("there is no one box " + id);
      return;
    }
    for (Thing node : nodes) {
      if (members.contains(node.id()) && !found.get(0).box().holds(node.box())) {
        complaints.add(node.id() + " stands outside its box " + id);
      } else if (!members.contains(node.id())
          && isNodeOf(node.id())
          && found.get(0).box().meets(node.box())) {
        complaints.add(node.id() + " stands in " + id + ", which is not its box");
      }
    }
  }

  /** Stand-ins and remarks have names of their own; they belong where their item does. */
  private static boolean isNodeOf(String id) {
    return !id.contains("_");
  }

  private static Map<String, Set<String>> members(Diagram diagram) {
    Identifiers ids = new Identifiers(diagram);
    Map<String, Set<String>> members = new LinkedHashMap<>();
    diagram.items().forEach(item -> enter(item, ids, members));
    return members;
  }

  private static Set<String> enter(Item item, Identifiers ids, Map<String, Set<String>> members) {
    if (!(item instanceof Group group) || group.items().isEmpty()) {
      return Set.of(ids.of(item.id()));
    }
    Set<String> inside = new LinkedHashSet<>();
    group.items().forEach(each -> inside.addAll(enter(each, ids, members)));
    members.put(ids.of(group.id()), inside);
    return inside;
  }
}
