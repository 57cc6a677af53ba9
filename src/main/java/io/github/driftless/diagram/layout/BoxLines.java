package io.github.driftless.diagram.layout;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Heads;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.Diagram.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lines between boxes in place of those between the nodes in them: one for each two boxes. Where a
 * line of a node led is said in words: in the node, or, where it stands in no box, on the line.
 */
public final class BoxLines {

  /** Characters in a line of a box, and on a line. */
  private static final int LINE = 20;

  private static final int LABEL = 12;

  /** Texts on one line; with more it says nothing. */
  private static final int LABELS = 4;

  private final Diagram diagram;
  private final LayoutBlocks stations;
  private final boolean inner;

  /** Made when a first line is said in words. */
  private final Map<String, String> labels = new HashMap<>();

  /** Where lines of an item led, by what stands before. */
  private final Map<String, Map<String, Set<String>>> words = new HashMap<>();

  /**
   * Prepares for a diagram.
   *
   * @param inner whether lines within a box stay, and those of nodes that are in none
   */
  private BoxLines(Diagram diagram, boolean inner) {
    this(diagram, inner, new LayoutBlocks(diagram));
  }

  private BoxLines(Diagram diagram, boolean inner, LayoutBlocks stations) {
    this.diagram = diagram;
    this.inner = inner;
    this.stations = stations;
  }

  /** Which boxes a line runs between, whichever way. */
  private record Course(String one, String other) {
    static Course of(String from, String to) {
      return from.compareTo(to) <= 0 ? new Course(from, to) : new Course(to, from);
    }
  }

  /** Returns a diagram whose lines end at boxes, or at nodes that are in none. */
  static Diagram of(Diagram diagram) {
    return new BoxLines(diagram, false).draw();
  }

  /**
   * Returns a diagram whose lines end so, but for those that stay within one box and those of nodes
   * that are in none.
   */
  static Diagram between(Diagram diagram) {
    return new BoxLines(diagram, true).draw();
  }

  /** Returns whether a large diagram's lines between boxes end there, but others do not. */
  static boolean isMixed(Diagram diagram) {
    BoxLines lines = new BoxLines(diagram, true);
    return lines.isBetween() && diagram.edges().stream().anyMatch(lines::stays);
  }

  /** Returns whether it is a large diagram, and its lines between boxes end there. */
  public static boolean isBetween(Diagram diagram) {
    return new BoxLines(diagram, true).isBetween();
  }

  /** Returns whether lines end at boxes, and none at a node that is in one. */
  static boolean endAtBoxes(Diagram diagram, LayoutBlocks stations) {
    BoxLines lines = new BoxLines(diagram, false, stations);
    boolean toGroup = false;
    for (Edge edge : diagram.edges()) {
      if (edge.line() != Line.HIDDEN || !lines.isInside(edge)) {
        if (!lines.isBox(edge.from()) || !lines.isBox(edge.to())) {
          return false;
        }
        toGroup |= stations.isGroup(edge.to());
      }
    }
    return toGroup;
  }

  private boolean isBetween() {
    return Ranks.isLarge(stations)
        && diagram.edges().stream()
            .filter(edge -> edge.line() != Line.HIDDEN)
            .allMatch(edge -> stays(edge) || isBox(edge.from()) && isBox(edge.to()));
  }

  /** Returns such a diagram with words in place of the lines between boxes too. */
  static Diagram inWords(Diagram diagram) {
    BoxLines lines = new BoxLines(diagram, false);
    List<Edge> drawn = new ArrayList<>();
    for (Edge edge : diagram.edges()) {
      if (lines.stations.isGroup(edge.from()) && lines.stations.isGroup(edge.to())) {
        lines.say(edge.from(), lines.sign(edge), edge.to());
        if (edge.heads() == Heads.BOTH) {
          lines.say(edge.to(), lines.sign(edge), edge.from());
        }
      } else {
        drawn.add(edge);
      }
    }
    return diagram.with(lines.worded(diagram.items()), drawn);
  }

  private Diagram draw() {
    Map<Course, List<Edge>> bundles = new LinkedHashMap<>();
    List<Edge> edges = new ArrayList<>();
    for (Edge edge : diagram.edges()) {
      if (edge.line() == Line.HIDDEN) {
        continue;
      }
      if (inner && stays(edge)) {
        edges.add(edge);
        continue;
      }
      if (!isBox(edge.from()) && stations.isGroup(edge.from())) {
        say(edge.from(), sign(edge), edge.to());
      }
      String from = stations.of(edge.from());
      String to = stations.of(edge.to());
      if (!from.equals(to)) {
        bundles.computeIfAbsent(Course.of(from, to), any -> new ArrayList<>()).add(edge);
      }
    }
    bundles.values().stream().map(this::bundle).forEach(edges::add);
    return diagram.with(worded(diagram.items()), edges);
  }

  private boolean isBox(String id) {
    return stations.of(id).equals(id);
  }

  private boolean stays(Edge edge) {
    return isInside(edge) || stations.isOutside(edge.from()) || stations.isOutside(edge.to());
  }

  private boolean isInside(Edge edge) {
    return stations.of(edge.from()).equals(stations.of(edge.to()));
  }

  private void say(String from, String sign, String to) {
    words
        .computeIfAbsent(from, any -> new LinkedHashMap<>())
        .computeIfAbsent(sign, any -> new LinkedHashSet<>())
        .add(label(to));
  }

  private String label(String id) {
    if (labels.isEmpty()) {
      LayoutBlocks.flat(diagram.items())
          .forEach(item -> labels.put(item.id(), item.label().replace('\n', ' ')));
    }
    return labels.get(id);
  }

  /** What a line says is said in words where no line is left to say it. */
  private String sign(Edge edge) {
    String label = edge.label().filter(any -> isInside(edge)).map(text -> text + " ").orElse("");
    return label.replace('\n', ' ') + (edge.heads() == Heads.BOTH ? "↔ " : "→ ");
  }

  private Edge bundle(List<Edge> edges) {
    Edge first = edges.get(0);
    String from = stations.of(first.from());
    Edge line = first.between(from, stations.of(first.to())).withoutLabel();
    Set<String> texts = new LinkedHashSet<>();
    for (Edge edge : edges) {
      if (edge.heads() == Heads.BOTH || !stations.of(edge.from()).equals(from)) {
        line = line.with(Heads.BOTH);
      }
      if (edge.line() != Line.DOTTED) {
        line = line.with(edge.line());
      }
      text(edge).map(text -> Wrapping.wrap(text, LABEL)).ifPresent(texts::add);
    }
    return texts.isEmpty() || texts.size() > LABELS
        ? line
        : line.withLabel(String.join(",\n", texts));
  }

  /** Whose node is in no box has no words in it: the line says where it led. */
  private Optional<String> text(Edge edge) {
    Optional<String> text = edge.label().map(label -> label.replace('\n', ' '));
    boolean named = isBox(edge.from()) && !isBox(edge.to()) && !stations.isGroup(edge.from());
    return named ? Optional.of(label(edge.to()) + text.map(words -> " " + words).orElse("")) : text;
  }

  /** Returns where lines of an item led. */
  private Optional<String> said(String id) {
    List<String> lines =
        words.getOrDefault(id, Map.of()).entrySet().stream()
            .map(each -> Wrapping.wrap(each.getKey() + String.join(", ", each.getValue()), LINE))
            .toList();
    return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
  }

  private static String wrapped(String label) {
    return label.lines().map(line -> Wrapping.wrap(line, LINE)).collect(Collectors.joining("\n"));
  }

  /** Remarks stand in the node too. */
  private List<Item> worded(List<Item> items) {
    return items.stream().map(item -> item.<Item>match(this::worded, this::worded)).toList();
  }

  private Node worded(Node node) {
    List<String> lines = new ArrayList<>(node.detail().stream().toList());
    node.note().ifPresent(lines::add);
    said(node.id()).ifPresent(lines::add);
    Node named = node.withLabel(wrapped(node.label()));
    return lines.isEmpty()
        ? named
        : named.withDetail(String.join("\n", lines)).withNote(Optional.empty());
  }

  private Group worded(Group group) {
    List<Item> members = new ArrayList<>(worded(group.items()));
    said(group.id())
        .ifPresent(
            text -> members.add(Node.of("lines of " + group.id(), text).withShape(Shape.ROUND)));
    return group.withItems(members);
  }
}
