package io.github.driftless.diagram.view;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.network.Connectivity;
import io.github.driftless.analysis.network.RoutePath;
import io.github.driftless.analysis.network.RoutePath.Entry;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Direction;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Frame;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.Diagram.Shape;
import io.github.driftless.diagram.StyleClass;
import io.github.driftless.diagram.layout.Wrapping;
import io.github.driftless.topology.RemoteAccess;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Topology;
import io.github.driftless.topology.Trait;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The way in: from DNS names through the router, or a tunnel, to the reverse proxy, past whoever
 * asks who is there, to the services.
 *
 * <p>Services stand in boxes by what a visitor has to pass: those that nobody guards apart from
 * those that somebody does, and those that no visitor gets to apart from both. Each box is a list,
 * and the picture is drawn downwards: it stays as narrow as a page on a phone, whatever there are.
 */
final class RemoteAccessDiagramBuilder {

  static final String AFTER_SIGN_IN = "After authentication";
  static final String NO_SIGN_IN = "No authentication at the proxy";
  static final String NO_SIGN_IN_ASKED = "No authentication asked for";
  static final String NOT_REACHED = "Not reached from the Internet";

  private static final String INTERNET = "general internet";
  private static final String NAMES = "dns names";
  private static final String ROUTER = "home gateway";
  private static final String MACHINE = "docker host";
  private static final String UNSEEN_PROXY = "unseen proxy";

  /** Names on the way are broken into lines of this length. */
  private static final int LINE = 16;

  private final Topology topology;
  private final Connectivity connectivity;
  private final RemoteAccess access;
  private final List<RoutePath> paths;
  private final Map<String, Service> services = new LinkedHashMap<>();
  private final Map<String, Node> stations = new LinkedHashMap<>();
  private final Map<String, RouteBox> boxes = new LinkedHashMap<>();
  private final Set<Edge> edges = new LinkedHashSet<>();

  private RemoteAccessDiagramBuilder(
      ModeAnalysis analysis, RemoteAccess access, List<RoutePath> paths) {
    this.topology = analysis.topology();
    this.connectivity = analysis.connectivity();
    this.access = access;
    this.paths = paths;
    connectivity.mode().services().forEach(service -> services.put(service.id(), service));
  }

  /**
   * Returns the picture of one mode.
   *
   * @return empty where no name leads to a service of the mode
   */
  static Optional<Diagram> of(ModeAnalysis analysis) {
    List<RoutePath> paths = analysis.reach().routePaths();
    return paths.isEmpty()
        ? Optional.empty()
        : analysis
            .topology()
            .remoteAccess()
            .map(access -> new RemoteAccessDiagramBuilder(analysis, access, paths).draw());
  }

  private Diagram draw() {
    paths.forEach(this::stations);
    paths.forEach(this::target);
    boxes.values().forEach(box -> edges.addAll(box.edges()));
    List<Item> machine = new ArrayList<>(stations.values());
    boxes.values().forEach(box -> machine.add(box.node()));
    List<Item> items = new ArrayList<>();
    items.add(start());
    if (isForwarded()) {
      items.add(
          Node.of(ROUTER, Wrapping.wrap(topology.egress().gateway(), LINE))
              .withDetail("forwards\n" + forwards()));
    }
    if (paths.stream().anyMatch(this::isOfUnseenProxy)) {
      items.add(
          Node.of(UNSEEN_PROXY, Wrapping.wrap("Proxy not in this stack", LINE))
              .withTone(StyleClass.UNKNOWN));
    }
    items.add(Group.of(MACHINE, topology.machine(), Frame.BOUNDARY, machine));
    return new Diagram(
        "remote-access-" + connectivity.mode().name(),
        "Remote access",
        "Where DNS names lead, and past whom."
            + (access.saysWayIn() ? "" : " How the Internet gets in is not said."),
        Direction.DOWN,
        items,
        List.copyOf(edges));
  }

  private boolean isForwarded() {
    return !access.forwards().isEmpty();
  }

  private String begin() {
    return access.saysWayIn() ? INTERNET : NAMES;
  }

  /** Where it begins; the names stand where they lead, and here is only how many they are. */
  private Node start() {
    long count = paths.stream().map(path -> path.route().host()).distinct().count();
    String names = count == 1 ? "1 DNS name" : count + " DNS names";
    return access.saysWayIn()
        ? Node.of(begin(), Wrapping.wrap(topology.egress().internet(), LINE))
            .withShape(Shape.CLOUD)
            .withDetail(names)
        : Node.of(begin(), names);
  }

  private String forwards() {
    return String.join(
        "\n",
        access.forwards().stream()
            .map(
                forward ->
                    (forward.router() == forward.machine()
                            ? "" + forward.router()
                            : forward.router() + " → " + forward.machine())
                        + forward.protocol().map(name -> "/" + name).orElse(""))
            .toList());
  }

  /** Draws who passes a route on, and who asks who is there. */
  private void stations(RoutePath path) {
    List<String> way = new ArrayList<>();
    if (isOfUnseenProxy(path)) {
      way.add(UNSEEN_PROXY);
    } else if (path.through().isEmpty()) {
      station(path.service(), StyleClass.ENTRY);
      way.add(id(path.service()));
    } else {
      path.through().forEach(id -> station(id, StyleClass.ENTRY));
      path.through().forEach(id -> way.add(id(id)));
    }
    if (isForwarded()) {
      edges.add(Edge.of(begin(), ROUTER));
    }
    edges.add(
        access.saysWayIn()
            ? entry(path.entry(), isForwarded() ? ROUTER : begin(), way.get(0))
            : Edge.of(begin(), way.get(0)));
    for (int i = 1; i < way.size(); i++) {
      edges.add(Edge.of(way.get(i - 1), way.get(i)));
    }
    path.route()
        .auth()
        .ifPresent(
            auth -> {
              String id = guard(auth);
              edges.add(Edge.of(way.get(way.size() - 1), id));
            });
    if (isAuthentication(path) && !way.contains(id(path.service()))) {
      station(path.service(), StyleClass.GUARD);
      edges.add(Edge.of(way.get(way.size() - 1), id(path.service())));
    }
  }

  /** Labels may ask a proxy of which nothing is at hand: what it does with them is not known. */
  private boolean isOfUnseenProxy(RoutePath path) {
    return path.through().isEmpty()
        && path.route().inferred().isPresent()
        && access.proxyOf(path.route()).isEmpty();
  }

  /** What asks on behalf of others asks itself, whichever program stands behind it. */
  private boolean isAuthentication(RoutePath path) {
    return reached(path)
        && path.route().auth().isEmpty()
        && Optional.ofNullable(services.get(path.service()))
            .filter(service -> service.role().has(Trait.AUTHENTICATES))
            .isPresent();
  }

  private static Edge entry(Entry entry, String from, String to) {
    Edge edge = Edge.of(from, to);
    return switch (entry) {
      case FORWARDED, ELSEWHERE -> edge;
      case TUNNEL -> edge.with(Line.THICK).withLabel("tunnel");
      case VPN -> edge.with(Line.THICK).withLabel("VPN");
      case TAILNET -> edge.with(Line.DOTTED).withLabel("tailnet");
      case CLOSED -> edge.with(Line.DOTTED).with(StyleClass.ISOLATED).withLabel("no port");
    };
  }

  private void station(String id, StyleClass tone) {
    stations.putIfAbsent(
        id,
        Node.of(id(id), Wrapping.wrap(title(id), LINE))
            .withTone(tone)
            .withIcon(Optional.ofNullable(services.get(id)).flatMap(ServiceNodes::icon)));
  }

  /** Returns the item of who asks; a proxy may ask by itself, and call that as it likes. */
  private String guard(String auth) {
    Optional<String> service = connectivity.names().find(auth).map(Service::id);
    service.ifPresent(id -> station(id, StyleClass.GUARD));
    if (service.isEmpty()) {
      stations.putIfAbsent(
          "asks " + auth,
          Node.of("asks " + auth, Wrapping.wrap(auth, LINE))
              .withShape(Shape.ROUND)
              .withTone(StyleClass.GUARD));
    }
    return service.map(this::id).orElse("asks " + auth);
  }

  /** Puts the end of a route into its box, or its name on the station that it ends at. */
  private void target(RoutePath path) {
    Node station = stations.get(path.service());
    if (station != null) {
      String name = path.route().name() + RouteBox.port(path);
      stations.put(
          path.service(),
          station.withDetail(station.detail().map(text -> text + "\n").orElse("") + name));
      return;
    }
    boolean reached = reached(path);
    Optional<String> guard = path.route().auth().map(this::guard);
    String from =
        path.broken()
            .map(broken -> id(broken.from()))
            .or(() -> guard)
            .orElseGet(
                () ->
                    path.through().isEmpty()
                        ? UNSEEN_PROXY
                        : id(path.through().get(path.through().size() - 1)));
    boolean unseen = isOfUnseenProxy(path);
    String title =
        reached
            ? guard.map(id -> AFTER_SIGN_IN).orElse(unseen ? NO_SIGN_IN_ASKED : NO_SIGN_IN)
            : NOT_REACHED;
    StyleClass tone =
        reached
            ? guard
                .map(id -> StyleClass.GUARD)
                .orElse(unseen ? StyleClass.UNKNOWN : StyleClass.DIRECT)
            : StyleClass.ISOLATED;
    boxes
        .computeIfAbsent(title, any -> new RouteBox(title, tone))
        .add(from, title(path.service()), path);
  }

  /** Where nothing says how the Internet gets in, what counts is how far a name gets inside. */
  private boolean reached(RoutePath path) {
    return access.saysWayIn() ? path.reaches() : path.broken().isEmpty();
  }

  private String id(String service) {
    return ServiceNodes.id(connectivity, service);
  }

  private String title(String service) {
    return Optional.ofNullable(services.get(service)).map(Service::title).orElse(service);
  }
}
