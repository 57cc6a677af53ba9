package io.github.driftless.page;

import io.github.driftless.analysis.network.Blocker;
import io.github.driftless.analysis.network.Exposure;
import io.github.driftless.analysis.network.Exposure.PublishedPort;
import io.github.driftless.analysis.network.Exposure.Scope;
import io.github.driftless.analysis.network.IneffectivePort;
import io.github.driftless.analysis.network.NetworkPath;
import io.github.driftless.analysis.network.Peer;
import io.github.driftless.topology.PortMapping;
import io.github.driftless.topology.PortRuns;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lists what a mode opens outside its own networks. */
final class ExposureRows {

  private final ModeFacts facts;
  private final Map<String, List<NetworkPath>> fromInternet = new HashMap<>();

  private ExposureRows(ModeFacts facts) {
    this.facts = facts;
  }

  static ExposureDetails of(ModeFacts facts) {
    return new ExposureRows(facts).view();
  }

  private ExposureDetails view() {
    List<PublishedPort> ports = new ArrayList<>();
    List<ExposureDetails.Listener> host = new ArrayList<>();
    List<ExposureDetails.Station> stations = new ArrayList<>();
    for (Exposure exposure : facts.reach().exposures()) {
      exposure.match(
          ports::add,
          open -> host.add(new ExposureDetails.Listener(name(open.service()), open.known())),
          address ->
              stations.add(
                  new ExposureDetails.Station(
                      name(address.service()),
                      address.network(),
                      facts.subnetsHidden() ? List.of() : address.addresses())));
    }
    ports.sort(Comparator.comparingInt(ExposureRows::first));
    return new ExposureDetails(
        lines(ports.stream().filter(port -> port.scope().isExposed()).map(this::open).toList()),
        lines(ports.stream().filter(port -> !port.scope().isExposed()).map(this::local).toList()),
        host,
        stations,
        facts.reach().undecided().stream().map(this::undecided).toList(),
        PortRuns.folded(
                facts.reach().ineffective(),
                port -> Optional.of(port.portMapping()),
                IneffectivePort::with)
            .stream()
            .map(this::shut)
            .toList());
  }

  private ExposureDetails.Undecided undecided(String service) {
    return new ExposureDetails.Undecided(
        name(service),
        facts.reach().between(Peer.LAN, new Peer.OfService(service)).unknowns().stream()
            .map(facts.explanation()::of)
            .distinct()
            .collect(Collectors.joining("; ")));
  }

  private static int first(PublishedPort port) {
    return port.portMapping()
        .knownPublished()
        .map(range -> Integer.parseInt(range.split("-")[0]))
        .orElse(Integer.MAX_VALUE);
  }

  /** A row but for its numbers. */
  private record Line(PortMapping mapping, ExposureDetails.Port row) {}

  private static List<ExposureDetails.Port> lines(List<Line> all) {
    return PortRuns.folded(
            all,
            line -> Optional.of(line.mapping()),
            (line, mapping) -> new Line(mapping, line.row()))
        .stream()
        .map(
            line ->
                line.row()
                    .with(line.mapping().published().orElse("any"), line.mapping().targetText()))
        .toList();
  }

  private Line open(PublishedPort port) {
    return switch (facts.reach().lanOn(port)) {
      case YES -> row(port, outside(port));
      case MAYBE -> row(port, port.isUnclaimed() ? outside(port) : "not known: " + doubt(port));
      case NO -> row(port, "the host alone");
    };
  }

  /** Says why it is not known whether somebody on the LAN is answered. */
  private String doubt(PublishedPort port) {
    if (!port.portMapping().isAddressKnown()) {
      return "its address hangs on " + String.join(", ", port.portMapping().unset());
    }
    List<String> network = facts.connectivity().of(port.publisher()).service().network().unset();
    return network.isEmpty()
        ? "it may answer into the VPN"
        : "the network hangs on " + String.join(", ", network);
  }

  private Line local(PublishedPort port) {
    return row(
        port, port.scope() == Scope.LOOPBACK ? "the host alone" : "the host and its containers");
  }

  private Line row(PublishedPort port, String from) {
    return new Line(port.portMapping(), words(port, from));
  }

  private ExposureDetails.Port words(PublishedPort port, String from) {
    return new ExposureDetails.Port(
        "",
        port.portMapping().protocol(),
        addresses(port),
        port.isUnclaimed() ? notKnown(port) : name(port.service()),
        "",
        port.publisher().equals(port.service()) && !port.isUnclaimed()
            ? "itself"
            : facts.title(port.publisher()),
        from,
        byProxy(port));
  }

  /** Whoever may answer is named; nobody is linked. */
  private ServiceName notKnown(PublishedPort port) {
    String may =
        facts.reach().unclaimedOf(port.publisher()).stream()
            .filter(unclaimed -> unclaimed.port().equals(port))
            .flatMap(unclaimed -> unclaimed.candidates().stream())
            .map(facts::title)
            .collect(Collectors.joining(" or "));
    return new ServiceName("", may.isEmpty() ? "not known" : "not known: " + may);
  }

  private static String addresses(PublishedPort port) {
    if (port.scope() != Scope.EVERYWHERE) {
      return String.join(", ", port.addresses());
    }
    return port.ipv4() ? port.ipv6() ? "all" : "IPv4 only" : "IPv6 only";
  }

  /** Says who beyond the host gets to a port itself. */
  private String outside(PublishedPort port) {
    String forwarded =
        ways(port).stream()
            .filter(NetworkPath.Forwarded.class::isInstance)
            .map(NetworkPath.Forwarded.class::cast)
            .filter(way -> way.port().filter(port::equals).isPresent())
            .map(way -> Integer.toString(way.forward().router()))
            .distinct()
            .collect(Collectors.joining(", "));
    return forwarded.isEmpty() ? "LAN" : "LAN, Internet (router's port " + forwarded + ")";
  }

  /** Says who gets to what is behind a port without it, by a DNS name. */
  private String byProxy(PublishedPort port) {
    String named =
        ways(port).stream()
            .filter(NetworkPath.ByRoute.class::isInstance)
            .map(NetworkPath.ByRoute.class::cast)
            .filter(
                way ->
                    way.route()
                        .port()
                        .map(inside -> inside == port.portMapping().target())
                        .orElse(true))
            .map(way -> facts.title(way.through().get(way.through().size() - 1)))
            .distinct()
            .collect(Collectors.joining(", "));
    return named.isEmpty() ? "" : "Internet, via " + named;
  }

  private List<NetworkPath> ways(PublishedPort port) {
    return fromInternet.computeIfAbsent(
        port.service(), id -> facts.reach().between(Peer.INTERNET, new Peer.OfService(id)).ways());
  }

  private ExposureDetails.Shut shut(IneffectivePort ineffective) {
    return new ExposureDetails.Shut(
        name(ineffective.publisher()),
        PortWords.of(ineffective.portMapping()),
        facts.explanation().of(new Blocker.NotOpened(ineffective)));
  }

  private ServiceName name(String id) {
    return new ServiceName(id, facts.title(id));
  }
}
