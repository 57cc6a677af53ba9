package io.github.driftless.diagram.view;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.network.Connectivity;
import io.github.driftless.analysis.network.Exposure;
import io.github.driftless.analysis.network.Exposure.PublishedPort;
import io.github.driftless.analysis.network.NetworkPath;
import io.github.driftless.analysis.network.Peer;
import io.github.driftless.analysis.network.Reach;
import io.github.driftless.analysis.network.ServiceNetwork;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Direction;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.Diagram.Shape;
import io.github.driftless.diagram.layout.FrameRows;
import io.github.driftless.diagram.layout.Wrapping;
import io.github.driftless.topology.RemoteAccess;
import io.github.driftless.topology.RemoteAccess.Forward;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.StackSettings;
import io.github.driftless.topology.Topology;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the host has open, and to whom: published ports, services on the host network, and those
 * with an address of their own on the LAN, each behind the door that leads to it.
 *
 * <p>A port belongs to the service that answers there, also where another one publishes it. What
 * only names lead to is counted where it comes in; the picture of the remote access shows it.
 */
final class ExposureDiagramBuilder {

  private static final String INTERNET = "general internet";
  private static final String ROUTER = "home gateway";
  private static final String LAN = "lan";

  /** Names on the way in are broken into lines of this length. */
  private static final int LINE = 16;

  /** And known ports into lines of this length. */
  private static final int PORTS = 32;

  private final Topology topology;
  private final StackSettings settings;
  private final Connectivity connectivity;
  private final FindingMarks marks;
  private final Reach reach;
  private final List<Forward> forwards;
  private final Map<ExposureScope, ExposureScopeBox> boxes = new EnumMap<>(ExposureScope.class);
  private final Map<String, Integer> namesThrough = new LinkedHashMap<>();
  private final Set<String> drawn = new HashSet<>();

  /** The nodes that the Internet gets to and the LAN does not: a tunnel has no port. */
  private final Set<String> unseen = new HashSet<>();

  private ExposureDiagramBuilder(ModeAnalysis analysis) {
    this.topology = analysis.topology();
    this.settings = analysis.settings();
    this.connectivity = analysis.connectivity();
    this.marks = FindingMarks.of(analysis);
    this.reach = analysis.reach();
    this.forwards = this.topology.remoteAccess().map(RemoteAccess::forwards).orElse(List.of());
    for (ExposureScope door : ExposureScope.values()) {
      boxes.put(door, new ExposureScopeBox(door));
    }
  }

  /**
   * Returns the picture of one mode.
   *
   * @return empty where nothing is open, not even to the host itself
   */
  static Optional<Diagram> of(ModeAnalysis analysis) {
    return new ExposureDiagramBuilder(analysis).draw();
  }

  private Optional<Diagram> draw() {
    Map<String, List<NetworkPath>> ways = new LinkedHashMap<>();
    for (ServiceNetwork each : connectivity.services()) {
      String id = each.service().id();
      ways.put(id, reach.between(Peer.INTERNET, new Peer.OfService(id)).ways());
    }
    ways.values().forEach(this::entries);
    for (ServiceNetwork each : connectivity.services()) {
      open(each.service(), ways.get(each.service().id()));
    }
    for (String id : reach.undecided()) {
      boxes.get(ExposureScope.UNKNOWN).add(connectivity.of(id).service(), List.of());
    }
    List<ExposureScopeBox> filled = boxes.values().stream().filter(box -> !box.isEmpty()).toList();
    if (filled.isEmpty()) {
      return Optional.empty();
    }
    Map<ExposureScope, Item> standing = new EnumMap<>(ExposureScope.class);
    filled.forEach(box -> standing.put(box.door(), box.item(service -> id(box, service), marks)));
    List<Item> items = new ArrayList<>(outside());
    items.addAll(standing.values());
    List<Edge> edges = new ArrayList<>();
    if (isForwarded()) {
      edges.add(Edge.of(INTERNET, ROUTER));
    }
    standing.forEach((door, box) -> edges.addAll(to(door, box)));
    return Optional.of(
        FrameRows.of(
            new Diagram(
                "exposure-" + connectivity.mode().name(),
                "Exposure",
                "Services of " + topology.machine() + ", by who gets to them.",
                Direction.RIGHT,
                items,
                edges)));
  }

  private boolean isForwarded() {
    return !forwards.isEmpty();
  }

  /** Whoever carries names in by a tunnel of its own has no port to be forwarded. */
  private Optional<Service> tunnel() {
    return topology
        .remoteAccess()
        .flatMap(RemoteAccess::tunnel)
        .flatMap(
            written ->
                connectivity
                    .names()
                    .find(written)
                    .filter(service -> connectivity.find(service.id()).isPresent()));
  }

  /** Counts the names that come in at each service. */
  private void entries(List<NetworkPath> ways) {
    for (NetworkPath way : ways) {
      if (way instanceof NetworkPath.ByRoute route) {
        namesThrough.merge(route.through().get(0), 1, Integer::sum);
      }
    }
  }

  private void open(Service service, List<NetworkPath> ways) {
    Set<PublishedPort> forwarded = new HashSet<>();
    List<PortLabel> unpublished = new ArrayList<>();
    for (NetworkPath way : ways) {
      if (way instanceof NetworkPath.Forwarded through) {
        through.port().ifPresent(forwarded::add);
        if (through.port().isEmpty()) {
          unpublished.add(text(through.forward()));
        }
      }
    }
    Map<ExposureScope, List<PublishedPort>> ports = new EnumMap<>(ExposureScope.class);
    for (Exposure exposure : reach.exposuresOf(service.id())) {
      exposure
          .<Runnable>match(
              port ->
                  () ->
                      ports
                          .computeIfAbsent(door(port, forwarded), any -> new ArrayList<>())
                          .add(port),
              host -> () -> boxes.get(ExposureScope.HOST).add(service, known(host)),
              address ->
                  () -> boxes.get(ExposureScope.STATION).add(service, List.of(station(address))))
          .run();
    }
    ports.forEach((door, list) -> boxes.get(door).add(service, PortLabel.of(list)));
    ExposureScopeBox internet = boxes.get(ExposureScope.INTERNET);
    unpublished.stream().distinct().forEach(text -> internet.add(service, List.of(text)));
    if (tunnel().map(Service::id).equals(Optional.of(service.id()))) {
      internet.add(service, List.of(PortLabel.first("holds a tunnel")));
    }
    Optional.ofNullable(namesThrough.get(service.id()))
        .map(count -> count == 1 ? "a DNS name leads here" : "DNS names lead here")
        .ifPresent(text -> internet.add(service, List.of(PortLabel.last(text))));
  }

  private ExposureScope door(PublishedPort port, Set<PublishedPort> forwarded) {
    if (forwarded.contains(port)) {
      return ExposureScope.INTERNET;
    }
    return switch (reach.lanOn(port)) {
      case YES -> ExposureScope.LAN;
      case MAYBE -> ExposureScope.UNKNOWN;
      case NO -> ExposureScope.MACHINE;
    };
  }

  private static PortLabel text(Forward forward) {
    return new PortLabel(
        forward.machine(), forward.machine() + "/" + forward.protocol().orElse("tcp+udp"));
  }

  private static List<PortLabel> known(Exposure.HostPorts host) {
    return host.known().isEmpty()
        ? List.of()
        : List.of(
            PortLabel.last(
                Wrapping.wrap(
                    "such as " + String.join(", ", PortLabel.ofContainer(host.known())), PORTS)));
  }

  private PortLabel station(Exposure.LanAddress address) {
    boolean told = !address.addresses().isEmpty() && !settings.pages().subnetsHidden();
    String where = told ? String.join(", ", address.addresses()) : "an address";
    return PortLabel.last(where + " on " + address.network());
  }

  /** A service may stand behind several doors; links of pages lead from the first. */
  private String id(ExposureScopeBox box, Service service) {
    String id = ServiceNodes.id(connectivity, service.id());
    String node = drawn.add(id) ? id : id + " " + box.door();
    if (box.door() == ExposureScope.INTERNET
        && reach.between(Peer.LAN, new Peer.OfService(service.id())).ways().isEmpty()) {
      unseen.add(node);
    }
    return node;
  }

  private List<Item> outside() {
    List<Item> items = new ArrayList<>();
    if (isForwarded() || !boxes.get(ExposureScope.INTERNET).isEmpty()) {
      items.add(
          Node.of(INTERNET, Wrapping.wrap(topology.egress().internet(), LINE))
              .withShape(Shape.CLOUD));
    }
    if (isForwarded()) {
      items.add(
          Node.of(ROUTER, Wrapping.wrap(topology.egress().gateway(), LINE))
              .withDetail("forwards\n" + forwarded()));
    }
    items.add(Node.of(LAN, "LAN").withShape(Shape.CLOUD));
    return items;
  }

  private String forwarded() {
    return String.join(
        "\n",
        forwards.stream()
            .map(
                forward ->
                    (forward.router() == forward.machine()
                            ? "" + forward.router()
                            : forward.router() + " → " + forward.machine())
                        + forward.protocol().map(name -> "/" + name).orElse(""))
            .toList());
  }

  /**
   * All that is open stands in one column, however many steps lead there. Who is open to the
   * Internet is told apart: the LAN does not get to each of them.
   */
  private List<Edge> to(ExposureScope door, Item box) {
    int steps = isForwarded() ? 2 : 1;
    List<Edge> lines = new ArrayList<>();
    if (door == ExposureScope.INTERNET) {
      for (Node node : box.match(List::of, Group::nodes)) {
        lines.add(Edge.of(isForwarded() ? ROUTER : INTERNET, node.id()).with(door.tone()));
        lines.add(
            (unseen.contains(node.id()) ? Edge.hidden(LAN, node.id()) : Edge.of(LAN, node.id()))
                .withSpan(steps));
      }
      return lines;
    }
    if (door == ExposureScope.UNKNOWN) {
      lines.add(Edge.of(LAN, box.id()).with(door.tone()).with(Line.DOTTED).withSpan(steps));
    } else if (door != ExposureScope.MACHINE) {
      lines.add(Edge.of(LAN, box.id()).withSpan(steps));
    }
    lines.add(Edge.hidden(LAN, box.id()).withSpan(steps));
    return lines;
  }
}
