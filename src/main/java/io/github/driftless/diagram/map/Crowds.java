package io.github.driftless.diagram.map;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Frame;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.view.ItemFacts.Prominence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Counts what is like many others, so that a diagram has as many boxes as there is room for.
 * Exceptions stay boxes.
 *
 * @param diagram what is left to draw
 * @param ids of the groups in it that are counted
 */
record Crowds(Diagram diagram, Set<String> ids) {

  /** So few are not worth counting. */
  private static final int FEW = 3;

  private static final String MORE = "more in ";

  /**
   * How much there is room for.
   *
   * @param boxes how many boxes there can be
   * @param hosts how many hosts there can be
   * @param groups how many groups there can be on one, and in another group
   */
  record Room(int boxes, int hosts, int groups) {}

  /** Returns a diagram with crowds. */
  static Crowds of(Diagram diagram, Facts facts, Room room) {
    return new Builder(diagram, facts, room).build();
  }

  private static final class Builder {

    private final Diagram diagram;
    private final Facts facts;
    private final Room room;
    private final Set<String> ends = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    private final Prominence last;

    Builder(Diagram diagram, Facts facts, Room room) {
      this.diagram = diagram;
      this.facts = facts;
      this.room = room;
      for (Edge edge : diagram.edges()) {
        ends.add(edge.from());
        ends.add(edge.to());
      }
      this.last = last(room.boxes());
    }

    /** Returns the least prominence that is still drawn as a box. */
    private Prominence last(int boxes) {
      List<Node> all = Frames.nodes(diagram.items());
      Prominence found = Prominence.EXCEPTION;
      for (Prominence each : Prominence.values()) {
        long count = all.stream().filter(node -> prominence(node).compareTo(each) <= 0).count();
        if (count <= boxes) {
          found = each;
        }
      }
      return found;
    }

    private Prominence prominence(Node node) {
      return ends.contains(node.id()) ? Prominence.EXCEPTION : facts.of(node.id()).prominence();
    }

    private boolean isSeen(Node node) {
      return facts.of(node.id()).services().isEmpty() || prominence(node).compareTo(last) <= 0;
    }

    Crowds build() {
      List<Item> items = groups(diagram.items(), "");
      return new Crowds(diagram.with(items, diagram.edges()), Set.copyOf(ids));
    }

    private Item inside(Group group) {
      List<Item> items = groups(group.items(), group.id());
      List<Item> seen = new ArrayList<>();
      List<Node> counted = new ArrayList<>();
      for (Item item : items) {
        item.visit(
            node -> {
              if (isSeen(node)) {
                seen.add(node);
              } else {
                counted.add(node);
              }
            },
            seen::add);
      }
      if (counted.size() <= FEW) {
        return group.withItems(items);
      }
      String id = MORE + group.id();
      ids.add(id);
      String more = seen.isEmpty() ? "" : " more";
      seen.add(Frames.crowd(id, counted.size() + more, counted));
      return group.withItems(seen);
    }

    /** Counts groups where there are too many. */
    private List<Item> groups(List<Item> items, String parent) {
      List<Group> all =
          items.stream().filter(Group.class::isInstance).map(Group.class::cast).toList();
      Set<Group> kept = new HashSet<>(all);
      boolean hosts = !all.isEmpty() && all.get(0).frame() == Frame.BOUNDARY;
      int groups = hosts ? room.hosts() : room.groups();
      if (all.size() > groups) {
        kept.clear();
        for (Prominence each : Prominence.values()) {
          for (Group group : all) {
            if (kept.size() < groups - 1 && best(group) == each) {
              kept.add(group);
            }
          }
        }
        all.stream().filter(this::wired).forEach(kept::add);
      }
      List<Item> shown = new ArrayList<>();
      List<Group> rest = new ArrayList<>();
      for (Item item : items) {
        item.visit(
            shown::add,
            group -> {
              if (kept.contains(group)) {
                shown.add(inside(group));
              } else {
                rest.add(group);
              }
            });
      }
      if (!rest.isEmpty()) {
        String id = "further in " + parent;
        ids.add(id);
        shown.add(Frames.crowd(id, label(rest, shown.size()), rest));
      }
      return shown;
    }

    private static String label(List<Group> rest, int others) {
      boolean hosts = rest.get(0).frame() == Frame.BOUNDARY;
      String what = hosts ? "host" : "network";
      return rest.size() + (others == 0 ? " " : " more ") + what + (rest.size() == 1 ? "" : "s");
    }

    private boolean wired(Group group) {
      return ends.contains(group.id())
          || group.items().stream()
              .anyMatch(item -> item.match(node -> ends.contains(node.id()), this::wired));
    }

    private Prominence best(Group group) {
      return Frames.nodes(group.items()).stream()
          .map(this::prominence)
          .min(Prominence::compareTo)
          .orElse(Prominence.ORDINARY);
    }
  }
}
