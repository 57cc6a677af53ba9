package io.github.driftless.page;

import io.github.driftless.network.Exposure;
import io.github.driftless.network.Exposure.PublishedPort;
import io.github.driftless.network.Exposure.Scope;
import io.github.driftless.network.Obstacle;
import io.github.driftless.network.Party;
import io.github.driftless.network.Unopened;
import io.github.driftless.network.Way;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lists what a mode opens outside its own networks. */
final class ExposureRows {

  private final ModeFacts facts;
  private final Map<String, List<Way>> fromInternet = new HashMap<>();

  private ExposureRows(ModeFacts facts) {
    this.facts = facts;
  }

  static ExposureView of(ModeFacts facts) {
    return new ExposureRows(facts).view();
  }

  private ExposureView view() {
    List<PublishedPort> ports = new ArrayList<>();
    List<ExposureView.Listener> host = new ArrayList<>();
    List<ExposureView.Station> stations = new ArrayList<>();
    for (Exposure exposure : facts.reach().exposures()) {
      if (exposure instanceof PublishedPort port) {
        ports.add(port);
      } else if (exposure instanceof Exposure.HostPorts open) {
        host.add(new ExposureView.Listener(name(open.service()), open.known()));
      } else if (exposure instanceof Exposure.LanAddress address) {
        boolean hidden = facts.topology().pages().subnetsHidden();
        stations.add(
            new ExposureView.Station(
                name(address.service()),
                address.network(),
                hidden ? List.of() : address.addresses()));
      }
    }
    ports.sort(Comparator.comparingInt(ExposureRows::first));
    return new ExposureView(
        ports.stream().filter(port -> port.scope().isExposed()).map(this::open).toList(),
        ports.stream().filter(port -> !port.scope().isExposed()).map(this::local).toList(),
        host,
        stations,
        facts.reach().unopened().stream().map(this::shut).toList());
  }

  private static int first(PublishedPort port) {
    return port.publication()
        .published()
        .map(range -> Integer.parseInt(range.split("-")[0]))
        .orElse(Integer.MAX_VALUE);
  }

  private ExposureView.Port open(PublishedPort port) {
    return row(port, internet(port));
  }

  private ExposureView.Port local(PublishedPort port) {
    return row(
        port,
        port.scope() == Scope.LOOPBACK ? "the machine alone" : "the machine and its containers");
  }

  private ExposureView.Port row(PublishedPort port, String from) {
    return new ExposureView.Port(
        port.publication().published().orElse("any"),
        port.publication().protocol(),
        addresses(port),
        name(port.service()),
        Integer.toString(port.publication().target()),
        port.publisher().equals(port.service()) ? "" : facts.title(port.publisher()),
        from);
  }

  private static String addresses(PublishedPort port) {
    if (port.scope() != Scope.EVERYWHERE) {
      return String.join(", ", port.addresses());
    }
    return port.ipv4() ? port.ipv6() ? "all" : "IPv4 only" : "IPv6 only";
  }

  /**
   * Says who beyond the LAN gets to a port: through the router, or by the proxy to what is behind.
   */
  private String internet(PublishedPort port) {
    List<Way> ways =
        fromInternet.computeIfAbsent(
            port.service(),
            id -> facts.reach().between(Party.INTERNET, new Party.OfService(id)).ways());
    String forwarded =
        ways.stream()
            .filter(Way.Forwarded.class::isInstance)
            .map(Way.Forwarded.class::cast)
            .filter(way -> way.port().filter(port::equals).isPresent())
            .map(way -> Integer.toString(way.forward().router()))
            .distinct()
            .collect(Collectors.joining(", "));
    if (!forwarded.isEmpty()) {
      return "LAN, Internet (router's port " + forwarded + ")";
    }
    String named =
        ways.stream()
            .filter(Way.ByRoute.class::isInstance)
            .map(Way.ByRoute.class::cast)
            .filter(
                way ->
                    way.route()
                        .port()
                        .map(inside -> inside == port.publication().target())
                        .orElse(true))
            .map(way -> facts.title(way.through().get(way.through().size() - 1)))
            .distinct()
            .collect(Collectors.joining(", "));
    return named.isEmpty() ? "LAN" : "LAN, Internet (through " + named + ")";
  }

  private ExposureView.Shut shut(Unopened unopened) {
    return new ExposureView.Shut(
        name(unopened.publisher()),
        PortWords.of(unopened.publication()),
        facts.explanation().of(new Obstacle.NotOpened(unopened)));
  }

  private ServiceName name(String id) {
    return new ServiceName(id, facts.title(id));
  }
}
