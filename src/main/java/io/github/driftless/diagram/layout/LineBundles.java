package io.github.driftless.diagram.layout;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Heads;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.StyleClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Lines that run the same way, drawn as one. */
final class LineBundles {

  /** Texts on one line; with more it says nothing. */
  private static final int LABELS = 3;

  private final Diagram diagram;
  private final Map<String, String> groupOf = new HashMap<>();

  private LineBundles(Diagram diagram) {
    this.diagram = diagram;
    diagram.items().forEach(this::enter);
  }

  /** What lines of one bundle have in common. */
  private record Course(String from, String to, Line line, Heads heads, StyleClass tone) {
    static Course of(Edge edge) {
      return new Course(edge.from(), edge.to(), edge.line(), edge.heads(), edge.tone());
    }
  }

  /** Returns lines with those between the same two items as one that says what each said. */
  static List<Edge> parallel(List<Edge> edges) {
    Map<Course, List<Edge>> bundles = new LinkedHashMap<>();
    for (Edge edge : edges) {
      bundles.computeIfAbsent(Course.of(edge), course -> new ArrayList<>()).add(edge);
    }
    return bundles.values().stream().map(LineBundles::one).toList();
  }

  private static Edge one(List<Edge> bundle) {
    Set<String> labels =
        bundle.stream()
            .flatMap(edge -> edge.label().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Edge plain = bundle.get(0).withoutLabel();
    return labels.isEmpty() || labels.size() > LABELS
        ? plain
        : plain.withLabel(String.join(",\n", labels));
  }

  /**
   * Returns a diagram with lines between items of two groups as one line between the groups: first
   * dotted ones alone, then, where that is not enough, all. Where there are too many still, the
   * dotted ones that stay within one group are left out.
   *
   * @param limit how many lines are few enough
   */
  static Diagram betweenGroups(Diagram diagram, int limit) {
    LineBundles bundles = new LineBundles(diagram);
    List<Edge> edges = diagram.edges();
    for (Predicate<Edge> which :
        List.<Predicate<Edge>>of(edge -> edge.line() == Line.DOTTED, edge -> true)) {
      if (Abridgement.lines(edges) > limit) {
        edges = bundles.between(edges, which);
      }
    }
    if (Abridgement.lines(edges) > limit) {
      edges =
          edges.stream()
              .filter(edge -> edge.line() != Line.DOTTED || !bundles.isWithin(edge))
              .toList();
    }
    return diagram.with(diagram.items(), edges);
  }

  private void enter(Item item) {
    for (Item member : item.items()) {
      groupOf.put(member.id(), item.id());
      enter(member);
    }
  }

  private boolean isWithin(Edge edge) {
    return groupOf.containsKey(edge.from()) && station(edge.from()).equals(station(edge.to()));
  }

  private List<Edge> between(List<Edge> edges, Predicate<Edge> which) {
    Map<Course, List<Edge>> bundles = new LinkedHashMap<>();
    for (Edge edge : edges) {
      bundles.computeIfAbsent(course(edge, which), course -> new ArrayList<>()).add(edge);
    }
    List<Edge> bundled = new ArrayList<>();
    bundles.forEach(
        (course, bundle) ->
            bundled.addAll(
                bundle.size() == 1
                    ? bundle
                    : List.of(one(bundle).between(course.from(), course.to()))));
    return bundled;
  }

  /** The groups a line runs between; the line itself where it is to stay alone. */
  private Course course(Edge edge, Predicate<Edge> which) {
    String from = station(edge.from());
    String to = station(edge.to());
    return edge.line() == Line.HIDDEN || !which.test(edge) || from.equals(to)
        ? Course.of(edge)
        : Course.of(edge.between(from, to));
  }

  /** The innermost group around an item; the item itself where only the outermost is around it. */
  private String station(String id) {
    String group = groupOf.get(id);
    return group == null || !groupOf.containsKey(group) ? id : group;
  }
}
