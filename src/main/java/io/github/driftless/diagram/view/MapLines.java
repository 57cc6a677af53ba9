package io.github.driftless.diagram.view;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.network.Connectivity;
import io.github.driftless.analysis.network.Egress;
import io.github.driftless.analysis.network.Exposure;
import io.github.driftless.analysis.network.ServiceNetwork;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.Diagram.Shape;
import io.github.driftless.diagram.StyleClass;
import io.github.driftless.topology.Actor;
import io.github.driftless.topology.Topology;
import io.github.driftless.topology.VpnGateway;
import io.github.driftless.topology.Zone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a map draws besides hosts: where traffic comes from, where it goes, and one line for all
 * that take the same way. What differs from host to host has a line for each host.
 */
final class MapLines {

  /** The group around all hosts, where there are many. */
  static final String HOSTS = "hosts";

  private static final String FROM_INTERNET = "from the internet";
  private static final String FROM_LAN = "from the lan";
  private static final String TO_INTERNET = "to the internet";
  private static final String TO_VPN = "to vpn ";

  /** To so many frames a service that passes names on has lines; names of more stand in boxes. */
  private static final int FRAMES = 4;

  private final Topology topology;
  private final Connectivity connectivity;
  private final MapEntrances entrances;
  private final Map<String, String> frameOf;
  private final boolean manyHosts;
  private final Map<String, Node> sources = new LinkedHashMap<>();
  private final Map<String, Node> destinations = new LinkedHashMap<>();
  private final Set<Edge> edges = new LinkedHashSet<>();

  /**
   * @param frameOf the id of the frame that a service, by its id, or a frame stands in
   * @param manyHosts whether all hosts have lines in common
   */
  MapLines(
      ModeAnalysis mode, MapEntrances entrances, Map<String, String> frameOf, boolean manyHosts) {
    this.topology = mode.topology();
    this.connectivity = mode.connectivity();
    this.entrances = entrances;
    this.frameOf = frameOf;
    this.manyHosts = manyHosts;
    fromTheInternet();
    fromTheLan(mode);
    names();
    toVpns();
    toTheInternet();
  }

  static String host(String name) {
    return "host " + name;
  }

  static String network(String name) {
    return "network " + name;
  }

  static String namespace(Connectivity connectivity, String owner) {
    return "namespace of " + connectivity.shortName(owner);
  }

  List<Node> sources() {
    return List.copyOf(sources.values());
  }

  List<Node> destinations() {
    return List.copyOf(destinations.values());
  }

  List<Edge> edges() {
    return List.copyOf(edges);
  }

  private String box(String service) {
    return ServiceNodes.id(connectivity, service);
  }

  private String hostOf(String service) {
    return manyHosts ? HOSTS : host(connectivity.of(service).service().host().orElse(""));
  }

  private void fromTheInternet() {
    long names = entrances.names().values().stream().flatMap(Set::stream).distinct().count();
    Node internet =
        Node.of(FROM_INTERNET, "The Internet")
            .withShape(Shape.CLOUD)
            .withTone(StyleClass.ENTRY)
            .withDetail(names == 0 ? "" : names == 1 ? "1 name" : names + " names");
    entrances
        .direct()
        .forEach(
            (service, words) -> {
              if (connectivity.find(service).isPresent()) {
                sources.put(FROM_INTERNET, internet);
                Edge edge = Edge.of(FROM_INTERNET, box(service)).with(StyleClass.ENTRY);
                edges.add(words.isEmpty() ? edge : edge.withLabel(words(words)));
              }
            });
  }

  private static String words(Set<String> each) {
    List<String> ports = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String word : each) {
      if (word.startsWith("port ")) {
        ports.add(word.substring("port ".length()));
      } else {
        others.add(word);
      }
    }
    if (!ports.isEmpty()) {
      others.add(0, (ports.size() == 1 ? "port " : "ports ") + String.join(", ", ports));
    }
    return String.join(", ", others);
  }

  private void fromTheLan(ModeAnalysis mode) {
    Map<String, Set<String>> open = new LinkedHashMap<>();
    for (Exposure exposure : mode.reach().exposures()) {
      String host = hostOf(exposure.service());
      exposure.match(
          port ->
              port.scope().isExposed()
                  && open.computeIfAbsent(host, any -> new TreeSet<>())
                      .add(
                          connectivity.of(port.service()).service().host().orElse("")
                              + " "
                              + port.portMapping().published().orElse("any " + port.service())
                              + "/"
                              + port.portMapping().protocol()),
          ports -> open.computeIfAbsent(host, any -> new TreeSet<>()).isEmpty(),
          address -> open.computeIfAbsent(host, any -> new TreeSet<>()).isEmpty());
    }
    List<String> actors =
        topology.actors().stream()
            .filter(actor -> actor.zone() == Zone.LAN)
            .map(Actor::title)
            .toList();
    open.forEach(
        (host, ports) -> {
          sources.put(
              FROM_LAN,
              Node.of(FROM_LAN, "LAN")
                  .withShape(Shape.ROUND)
                  .withDetail(String.join(", ", actors)));
          Edge edge = Edge.of(FROM_LAN, host);
          edges.add(
              ports.isEmpty()
                  ? edge
                  : edge.withLabel(ports.size() == 1 ? "1 port" : ports.size() + " ports"));
        });
  }

  /** Draws who passes names on to whom: to one of its frames at most one line. */
  private void names() {
    entrances
        .hops()
        .forEach(
            (from, targets) -> {
              Map<String, Set<String>> frames = new LinkedHashMap<>();
              targets.forEach(
                  (to, names) -> {
                    String end =
                        entrances.hops().containsKey(to) ? box(to) : frameOf.getOrDefault(to, "");
                    if (!end.isEmpty() && !holds(end, from)) {
                      frames.computeIfAbsent(end, any -> new LinkedHashSet<>()).addAll(names);
                    }
                  });
              if (connectivity.find(from).isPresent() && frames.size() <= FRAMES) {
                frames.forEach(
                    (end, names) ->
                        edges.add(
                            Edge.of(box(from), end)
                                .with(StyleClass.ENTRY)
                                .withLabel(
                                    names.size() == 1 ? "1 name" : names.size() + " names")));
              }
            });
  }

  /** Returns whether a service stands in a frame, or in one within it. */
  private boolean holds(String frame, String service) {
    for (String around = frameOf.get(service); around != null; around = frameOf.get(around)) {
      if (around.equals(frame)) {
        return true;
      }
    }
    return false;
  }

  private void toVpns() {
    Map<String, Integer> gateways = new LinkedHashMap<>();
    connectivity
        .withEgress(Egress.VPN)
        .forEach(each -> each.gateway().ifPresent(name -> gateways.merge(name, 1, Integer::sum)));
    for (String gateway : gateways.keySet()) {
      if (connectivity.find(gateway).isEmpty()) {
        continue;
      }
      String end =
          topology.vpns().stream()
              .filter(vpn -> connectivity.names().means(vpn.service(), gateway))
              .map(VpnGateway::endpoint)
              .findFirst()
              .orElse(VpnGateway.DEFAULT_ENDPOINT);
      destinations.putIfAbsent(
          TO_VPN + end, Node.of(TO_VPN + end, end).withShape(Shape.ROUND).withTone(StyleClass.VPN));
      String shared = namespace(connectivity, gateway);
      boolean alone = !shared.equals(frameOf.get(gateway));
      edges.add(
          Edge.of(alone ? box(gateway) : shared, TO_VPN + end)
              .with(Line.THICK)
              .with(StyleClass.VPN)
              .withLabel(gateways.get(gateway) + " via VPN"));
    }
  }

  private void toTheInternet() {
    Map<String, Integer> direct = new LinkedHashMap<>();
    for (ServiceNetwork each : connectivity.services()) {
      if (each.egress() == Egress.DIRECT || each.egress() == Egress.HOST) {
        direct.merge(hostOf(each.service().id()), 1, Integer::sum);
      }
    }
    direct.forEach(
        (host, count) -> {
          destinations.put(
              TO_INTERNET,
              Node.of(TO_INTERNET, topology.egress().internet())
                  .withShape(Shape.CLOUD)
                  .withTone(StyleClass.DIRECT));
          edges.add(
              Edge.of(host, TO_INTERNET).with(StyleClass.DIRECT).withLabel(count + " direct"));
        });
  }
}
