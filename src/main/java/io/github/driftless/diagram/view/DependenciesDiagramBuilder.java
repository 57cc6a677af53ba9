package io.github.driftless.diagram.view;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.network.Connectivity;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Direction;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Frame;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Heads;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.Diagram.Shape;
import io.github.driftless.diagram.Legend;
import io.github.driftless.diagram.Legend.Entry;
import io.github.driftless.diagram.StyleClass;
import io.github.driftless.diagram.layout.Abridgement;
import io.github.driftless.diagram.layout.Ranks;
import io.github.driftless.diagram.layout.RowLayout;
import io.github.driftless.diagram.layout.Wrapping;
import io.github.driftless.topology.Flow;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.StackSettings;
import io.github.driftless.topology.Topology;
import io.github.driftless.topology.Zone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Dependencies: flows between services, and who starts after whom.
 *
 * <p>What somebody wrote, as a flow or as {@code depends_on}, is a solid line; what was inferred is
 * dotted. Services of several projects stand in a box for each.
 */
final class DependenciesDiagramBuilder {

  private static final String MACHINE = "docker host";
  private static final String ALONE = "on their own";

  /** Characters in a line of names, and on an arrow. */
  private static final int LINE = 32;

  private static final int LABEL = 12;

  /** So many columns find room on a page. */
  private static final int COLUMNS = 6;

  private static final Legend LEGEND =
      RoleLook.legend(Entry.of(Line.SOLID, "declared"), Entry.of(Line.DOTTED, "inferred"));

  private final Topology topology;
  private final StackSettings settings;
  private final Connectivity connectivity;
  private final FindingMarks marks;
  private final Map<String, Service> services = new LinkedHashMap<>();
  private final Map<String, io.github.driftless.topology.Group> groupOf = new HashMap<>();
  private final Map<Pair, Edge> lines = new LinkedHashMap<>();

  /** Dependencies, by node. */
  private record Pair(String from, String to) {}

  private DependenciesDiagramBuilder(ModeAnalysis analysis) {
    this.topology = analysis.topology();
    this.settings = analysis.settings();
    this.connectivity = analysis.connectivity();
    this.marks = FindingMarks.of(analysis);
    connectivity.mode().services().forEach(service -> services.put(service.id(), service));
    for (var group : connectivity.mode().groups()) {
      group.services().forEach(service -> groupOf.putIfAbsent(service, group));
    }
  }

  /**
   * Returns the picture of one mode.
   *
   * @return empty where no service needs another
   */
  static Optional<Diagram> of(ModeAnalysis analysis) {
    return new DependenciesDiagramBuilder(analysis).draw();
  }

  private Optional<Diagram> draw() {
    connectivity.mode().services().forEach(this::starts);
    connectivity.mode().flows().forEach(this::flow);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Item> nodes = nodes();
    List<Edge> edges = List.copyOf(lines.values());
    Set<String> busy = new HashSet<>();
    edges.forEach(edge -> busy.addAll(List.of(edge.from(), edge.to())));
    List<Item> items = new ArrayList<>();
    Map<String, List<Item>> byBox = new LinkedHashMap<>();
    Function<Service, String> box = boxes(edges);
    List<String> alone = new ArrayList<>();
    for (Service service : services.values()) {
      Item node = nodes.remove(station(service.id()));
      if (node == null) {
        continue;
      }
      if (!busy.contains(node.id())) {
        alone.add(node.label());
      } else if (service.outside().isPresent()) {
        items.add(node);
      } else {
        byBox.computeIfAbsent(box.apply(service), any -> new ArrayList<>()).add(node);
      }
    }
    items.add(Group.of(MACHINE, topology.machine(), Frame.BOUNDARY, machine(byBox)));
    // inside the host's box, layouts lead lines below it
    if (!alone.isEmpty()) {
      items.add(
          Node.of(ALONE, "No known dependencies")
              .withShape(Shape.ROUND)
              .withTone(StyleClass.ISOLATED)
              .withDetail(names(alone)));
    }
    Diagram whole =
        new Diagram(
            "dependencies-" + connectivity.mode().name(),
            "Dependencies",
            description(),
            Direction.RIGHT,
            items,
            edges);
    Diagram shorter = Abridgement.listed(whole, "services", settings.boxes());
    return Optional.of(RowLayout.of(Ranks.of(shorter)).withLegend(LEGEND));
  }

  /**
   * Returns the box a service stands in: that of its project, or none where there is only one. A
   * page is too narrow for a long chain, which then is led through boxes of tiers.
   */
  private Function<Service, String> boxes(List<Edge> edges) {
    if (services.values().stream().map(Service::project).distinct().count() > 1) {
      return service -> service.qualifiedProject().orElse("");
    }
    Map<String, String> titles = new HashMap<>();
    topology.tiers().forEach(tier -> titles.put(tier.name(), tier.title()));
    return Chains.columns(edges) > COLUMNS
        ? service -> service.tier().map(tier -> titles.getOrDefault(tier, tier)).orElse("")
        : service -> "";
  }

  /** Says after whom a service starts. */
  private void starts(Service service) {
    for (String other : service.dependsOn()) {
      if (services.containsKey(other)) {
        line(Edge.of(station(service.id()), station(other)));
      }
    }
  }

  private void flow(Flow flow) {
    Optional<String> from = end(flow.from());
    Optional<String> to = end(flow.to());
    if (from.isEmpty() || to.isEmpty()) {
      return;
    }
    Edge edge =
        Edge.of(from.get(), to.get())
            .with(flow.both() ? Heads.BOTH : Heads.END)
            .with(flow.inferred().isEmpty() ? Line.SOLID : Line.DOTTED);
    line(flow.label().map(text -> edge.withLabel(Wrapping.wrap(text, LABEL))).orElse(edge));
  }

  /** Two say the same of a pair: the one with a text, and solid where either is. */
  private void line(Edge edge) {
    if (edge.from().equals(edge.to())) {
      return;
    }
    lines.merge(
        new Pair(edge.from(), edge.to()),
        edge,
        (one, other) -> {
          Edge told = one.label().isPresent() ? one : other;
          boolean written = one.line() == Line.SOLID || other.line() == Line.SOLID;
          boolean both = one.heads() == Heads.BOTH || other.heads() == Heads.BOTH;
          return told.with(written ? Line.SOLID : Line.DOTTED).with(both ? Heads.BOTH : Heads.END);
        });
  }

  /** Returns the node of a flow's end; empty for what is no service and no group of them. */
  private Optional<String> end(Flow.PeerSelector end) {
    return end.read(new NodeId());
  }

  private final class NodeId implements Flow.PeerSelector.Reader<Optional<String>> {

    @Override
    public Optional<String> read(Flow.PeerSelector.OfService end) {
      return Optional.of(station(end.id()));
    }

    @Override
    public Optional<String> read(Flow.PeerSelector.OfActor end) {
      return Optional.empty();
    }

    @Override
    public Optional<String> read(Flow.PeerSelector.OfGroup end) {
      return Optional.of("group " + end.name());
    }

    @Override
    public Optional<String> read(Flow.PeerSelector.OfTier end) {
      return Optional.empty();
    }

    @Override
    public Optional<String> read(Flow.PeerSelector.OfMachine end) {
      return Optional.empty();
    }

    @Override
    public Optional<String> read(Flow.PeerSelector.OfZone end) {
      return Optional.empty();
    }
  }

  /** Returns the node that stands for a service. */
  private String station(String service) {
    return Optional.ofNullable(groupOf.get(service))
        .map(group -> "group " + group.name())
        .orElseGet(() -> ServiceNodes.id(connectivity, service));
  }

  private Map<String, Item> nodes() {
    Map<String, Item> nodes = new LinkedHashMap<>();
    for (Service service : services.values()) {
      String id = station(service.id());
      io.github.driftless.topology.Group group = groupOf.get(service.id());
      nodes.putIfAbsent(
          id,
          group == null
              ? marks.on(node(id, service), List.of(service.id()))
              : marks.on(Node.of(id, group.title()).withDetail(members(group)), group.services()));
    }
    return nodes;
  }

  private static Node node(String id, Service service) {
    Node node = RoleLook.node(id, service);
    return service
        .outside()
        .map(
            zone ->
                node.withShape(Shape.ROUND)
                    .withDetail("on the " + (zone == Zone.LAN ? "LAN" : "Internet")))
        .orElse(node);
  }

  private String members(io.github.driftless.topology.Group group) {
    return names(group.services().stream().map(id -> services.get(id).title()).toList());
  }

  private static String names(List<String> names) {
    return Wrapping.wrap(String.join(", ", names), LINE);
  }

  private static List<Item> machine(Map<String, List<Item>> byBox) {
    List<Item> items = new ArrayList<>();
    byBox.forEach(
        (title, members) -> {
          if (byBox.size() == 1 || title.isEmpty()) {
            items.addAll(members);
          } else {
            items.add(Group.of("box of " + title, title, Frame.PACKAGE, members));
          }
        });
    return items;
  }

  private String description() {
    Set<Line> drawn = lines.values().stream().map(Edge::line).collect(Collectors.toSet());
    String how =
        drawn.size() > 1
            ? "declared and inferred"
            : drawn.contains(Line.SOLID) ? "declared" : "inferred";
    return "Who depends on whom, " + how + ".";
  }
}
