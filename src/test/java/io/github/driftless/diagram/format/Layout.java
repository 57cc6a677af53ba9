package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Item;
import java.awt.geom.Rectangle2D;
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
 * @param nodes what has no name of its own, such as a remark, has an underscore in its id
 */
record Layout(
    double width,
    double height,
    List<Thing> nodes,
    List<Thing> groups,
    List<Thing> labels,
    List<Line> lines) {

  /** What rounding and outlines may come to. */
  private static final double SLACK = 2;

  /** A box, and the text in it; both are the same for a text without a box. */
  record Thing(String id, Box box, Box text) {}

  /** A place. */
  record Point(double x, double y) {}

  /** What leads from one thing to another, as places that are close to each other. */
  record Line(String from, String to, List<Point> points) {

    /** Returns whether it runs through a box; touching its rim is no harm. */
    boolean crosses(Box box) {
      Rectangle2D inside =
          new Rectangle2D.Double(
              box.left() + SLACK,
              box.top() + SLACK,
              box.right() - box.left() - 2 * SLACK,
              box.bottom() - box.top() - 2 * SLACK);
      for (int i = 1; i < points.size(); i++) {
        Point one = points.get(i - 1);
        Point other = points.get(i);
        if (inside.intersectsLine(one.x(), one.y(), other.x(), other.y())) {
          return true;
        }
      }
      return false;
    }

    boolean endsAt(String id) {
      return from.equals(id) || to.equals(id);
    }

    String name() {
      return "the line from " + from + " to " + to;
    }
  }

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

  /** Returns the lines that run over boxes of nodes they do not end at. */
  List<String> overBoxes() {
    List<String> complaints = new ArrayList<>();
    for (Line line : lines) {
      for (Thing node : nodes) {
        if (!line.endsAt(node.id()) && line.crosses(node.box())) {
          complaints.add(line.name() + " runs over " + node.id());
        }
      }
    }
    return complaints;
  }

  /** Returns the lines that run over titles of groups. */
  List<String> overTitles() {
    List<String> complaints = new ArrayList<>();
    for (Line line : lines) {
      for (Thing group : groups) {
        if (line.crosses(group.text())) {
          complaints.add(line.name() + " runs over the title of " + group.id());
        }
      }
    }
    return complaints;
  }

  /** Returns the lines that run through groups that neither end is, or is in. */
  List<String> throughGroups(Diagram diagram) {
    List<String> complaints = new ArrayList<>();
    Map<String, Set<String>> members = members(diagram);
    for (Line line : lines) {
      for (Thing group : groups) {
        Set<String> inside = members.getOrDefault(group.id(), Set.of());
        boolean own =
            bare(line.from()).equals(group.id())
                || bare(line.to()).equals(group.id())
                || inside.contains(bare(line.from()))
                || inside.contains(bare(line.to()));
        if (!own && line.crosses(group.box())) {
          complaints.add(line.name() + " runs through " + group.id());
        }
      }
    }
    return complaints;
  }

  /** Returns the texts on lines that stand on each other or on the title of a group. */
  List<String> textsOnTexts() {
    List<String> complaints = new ArrayList<>();
    List<Thing> texts = new ArrayList<>(groups);
    texts.addAll(labels);
    for (int i = groups.size(); i < texts.size(); i++) {
      for (Thing other : texts.subList(0, i)) {
        if (texts.get(i).text().meets(other.text())) {
          complaints.add("\"" + texts.get(i).id() + "\" stands on \"" + other.id() + "\"");
        }
      }
    }
    for (int i = 0; i < groups.size(); i++) {
      for (Thing other : groups.subList(0, i)) {
        if (groups.get(i).text().meets(other.text())) {
          complaints.add("title of " + groups.get(i).id() + " on that of " + other.id());
        }
      }
    }
    return complaints;
  }

  /** Returns the nodes that stand below the legend. */
  List<String> belowLegend() {
    return groups.stream()
        .filter(group -> group.id().equals("key"))
        .flatMap(
            key -> nodes.stream().filter(node -> node.box().top() > key.box().bottom() - SLACK))
        .map(node -> node.id() + " stands below the legend")
        .toList();
  }

  /** The item that a stand-in or a remark belongs to. */
  private static String bare(String id) {
    return id.replaceFirst("_(all|note)$", "");
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
    if (group.isLayoutOnly()) {
      // nobody sees it
      return inside;
    }
    members.put(ids.of(group.id()), Set.copyOf(inside));
    // a line to a box in a box belongs to both
    inside.add(ids.of(group.id()));
    return inside;
  }
}
