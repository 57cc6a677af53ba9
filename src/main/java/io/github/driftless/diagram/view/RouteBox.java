package io.github.driftless.diagram.view;

import io.github.driftless.analysis.network.RoutePath;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.StyleClass;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The services behind one kind of door, as a list: each with the names that lead there. */
final class RouteBox {

  /** As many lines a list has; the rest is counted. */
  private static final int LINES = 50;

  private final String title;
  private final StyleClass tone;
  private final Set<String> from = new LinkedHashSet<>();
  private final List<String> lines = new ArrayList<>();

  RouteBox(String title, StyleClass tone) {
    this.title = title;
    this.tone = tone;
  }

  /**
   * Adds the end of a route.
   *
   * @param station the item from which it is passed on
   * @param service the title of the service it leads to
   */
  void add(String station, String service, RoutePath path) {
    from.add(station);
    lines.add(service + ": " + path.route().name() + path.route().path().orElse("") + port(path));
  }

  /** Returns the container's port as it is written behind a name; empty where none is said. */
  static String port(RoutePath path) {
    return path.route().port().map(port -> " → " + port).orElse("");
  }

  private String id() {
    return "box " + title;
  }

  Node node() {
    String shown = String.join("\n", lines.stream().limit(LINES).toList());
    return Node.of(id(), title)
        .withTone(tone)
        .withDetail(
            lines.size() > LINES ? shown + "\nand " + (lines.size() - LINES) + " more" : shown);
  }

  List<Edge> edges() {
    return from.stream()
        .map(station -> Edge.of(station, id()).with(tone))
        .map(edge -> tone == StyleClass.ISOLATED ? edge.with(Line.DOTTED) : edge)
        .toList();
  }
}
