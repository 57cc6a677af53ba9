package io.github.driftless.diagram.layout;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.StyleClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Groups with one node in each that lists what was in it. */
public final class GroupLists {

  /** Characters in a line, and where there are so many columns that lines have to be short. */
  private static final int LINE = 30;

  private static final int SHORT = 24;

  /** The same where there are groups that hold no list, and lines are drawn. */
  private static final int SHORTEST = 16;

  /** A title is so many characters longer than the line of a list that is as wide. */
  private static final int TITLE = 2;

  private final Map<String, String> standsFor = new HashMap<>();
  private final Predicate<Group> which;
  private final ToIntFunction<Group> width;

  private GroupLists(Predicate<Group> which, ToIntFunction<Group> width) {
    this.which = which;
    this.width = width;
  }

  /**
   * Returns a diagram with a list in each group that lines end at, if none ends at a node in it;
   * the lines then end at the list.
   */
  public static Diagram whereLinesEnd(Diagram diagram) {
    Set<String> ends = new HashSet<>();
    for (Edge edge : diagram.edges()) {
      if (edge.line() != Line.HIDDEN) {
        ends.add(edge.from());
        ends.add(edge.to());
      }
    }
    return new GroupLists(
            group ->
                ends.contains(group.id())
                    && group.items().stream().noneMatch(item -> ends.contains(item.id())),
            Ranks.areMany(diagram) ? widths(diagram) : group -> LINE)
        .listed(diagram);
  }

  /**
   * Returns lines as short as the titles in their column let them be: Mermaid 8.8.2 makes all boxes
   * of a column equally wide, and none as wide as its title.
   */
  private static ToIntFunction<Group> widths(Diagram diagram) {
    LayoutBlocks stations = new LayoutBlocks(diagram);
    Map<Integer, Integer> widest = new HashMap<>();
    LayoutBlocks.flat(diagram.items())
        .filter(item -> item instanceof Group && stations.all().contains(item.id()))
        .map(Group.class::cast)
        .forEach(
            group ->
                widest.merge(
                    stations.column(group.id()),
                    Math.min(LINE, group.title().length() - TITLE),
                    Math::max));
    return group -> Math.max(SHORTEST, widest.get(stations.column(group.id())));
  }

  /**
   * Returns a diagram with a list in each group.
   *
   * @param diagram whose lines end at groups, see {@link BoxLines}
   */
  static Diagram everywhere(Diagram diagram) {
    int line = Ranks.areMany(diagram) ? SHORT : LINE;
    GroupLists lists = new GroupLists(group -> true, group -> line);
    return diagram.with(lists.listed(diagram.items()), diagram.edges());
  }

  private Diagram listed(Diagram diagram) {
    List<Item> items = listed(diagram.items());
    Set<Edge> edges = new LinkedHashSet<>();
    for (Edge edge : diagram.edges()) {
      String from = standsFor.getOrDefault(edge.from(), edge.from());
      String to = standsFor.getOrDefault(edge.to(), edge.to());
      if (!from.equals(to)) {
        edges.add(edge.between(from, to));
      }
    }
    return diagram.with(items, List.copyOf(edges));
  }

  private List<Item> listed(List<Item> items) {
    List<Item> listed = new ArrayList<>();
    for (Item item : items) {
      listed.add(
          item.<Item>match(
              node -> node,
              group ->
                  group.withItems(
                      group.holdsNodesAlone() && which.test(group)
                          ? List.of(list(group))
                          : listed(group.items()))));
    }
    return listed;
  }

  private Node list(Group group) {
    if (group.items().size() == 1) {
      Node only = group.nodes().get(0);
      standsFor.put(group.id(), only.id());
      return only;
    }
    String id = "list of " + group.id();
    standsFor.put(group.id(), id);
    int line = width.applyAsInt(group);
    Map<String, List<String>> byKind = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    for (Node node : group.nodes()) {
      standsFor.put(node.id(), id);
      String name = node.label().replace('\n', ' ');
      String kind = node.stereotype().map(each -> "«" + each + "» ").orElse("");
      if (node.detail().isEmpty() && node.note().isEmpty()) {
        byKind.computeIfAbsent(kind, any -> new ArrayList<>()).add(name);
      } else {
        lines.add(Wrapping.wrap(kind + name + said(node), line));
      }
    }
    byKind.forEach(
        (kind, names) -> lines.add(Wrapping.wrap(kind + String.join(", ", names), line)));
    Set<StyleClass> tones = group.nodes().stream().map(Node::tone).collect(Collectors.toSet());
    return Node.of(id, group.items().size() + " services")
        .withDetail(String.join("\n", lines))
        .withTone(tones.size() == 1 ? tones.iterator().next() : StyleClass.NEUTRAL);
  }

  private static String said(Node node) {
    String text = node.detail().orElse("") + node.note().map(note -> "\n" + note).orElse("");
    return " " + text.replace('\n', ' ').strip();
  }
}
