package io.github.driftless.diagram;

import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Frame;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.Diagram.Tone;
import io.github.driftless.network.RoutePath;
import io.github.driftless.topology.RemoteAccess.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The services behind one kind of door, each with the names that lead there. */
final class RouteBox {

  /** As many services as these are drawn one by one; more are a list. */
  private static final int FEW = 12;

  /** As many lines a list has; the rest is counted. */
  private static final int LINES = 50;

  private final String title;
  private final Tone tone;
  private final Map<String, Entry> services = new LinkedHashMap<>();
  private final Set<String> from = new LinkedHashSet<>();

  /** A service and what leads to it. */
  private record Entry(String title, Set<String> from, List<String> names) {}

  RouteBox(String title, Tone tone) {
    this.title = title;
    this.tone = tone;
  }

  void add(String station, String id, String name, RoutePath path) {
    from.add(station);
    Entry entry =
        services.computeIfAbsent(
            id, any -> new Entry(name, new LinkedHashSet<>(), new ArrayList<>()));
    entry.from().add(station);
    entry.names().add(host(path.route().host()) + path.route().path().orElse("") + port(path));
  }

  /** Returns a name as people see it. */
  static String host(String host) {
    return host.equals(Route.ANY_HOST) ? "any name" : host;
  }

  /** Returns the container's port as it is written behind a name; empty where none is said. */
  static String port(RoutePath path) {
    return path.route().port().map(port -> " → " + port).orElse("");
  }

  Item group() {
    return Group.of("box " + title, title, Frame.CLUSTER, nodes()).withTone(tone);
  }

  private boolean isList() {
    return services.size() > FEW;
  }

  private List<Node> nodes() {
    if (isList()) {
      return List.of(
          Node.of(list(), services.size() + " services").withTone(tone).withDetail(lines()));
    }
    List<Node> nodes = new ArrayList<>();
    services.forEach(
        (id, entry) ->
            nodes.add(
                Node.of(id, entry.title())
                    .withTone(tone)
                    .withDetail(String.join("\n", entry.names()))));
    return nodes;
  }

  private String lines() {
    List<String> lines =
        services.values().stream()
            .flatMap(entry -> entry.names().stream().map(name -> entry.title() + ": " + name))
            .toList();
    String shown = String.join("\n", lines.stream().limit(LINES).toList());
    return lines.size() > LINES ? shown + "\nand " + (lines.size() - LINES) + " more" : shown;
  }

  private String list() {
    return "list " + title;
  }

  List<Edge> edges() {
    List<Edge> edges = new ArrayList<>();
    if (isList()) {
      from.forEach(station -> edges.add(edge(station, list())));
    } else {
      services.forEach(
          (id, entry) -> entry.from().forEach(station -> edges.add(edge(station, id))));
    }
    return edges;
  }

  private Edge edge(String station, String to) {
    Edge edge = Edge.of(station, to).with(tone);
    return tone == Tone.ISOLATED ? edge.with(Line.DOTTED) : edge;
  }
}
