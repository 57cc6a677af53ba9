package io.github.driftless.analysis.network;

import io.github.driftless.address.IpRange;
import io.github.driftless.analysis.network.Exposure.PublishedPort;
import io.github.driftless.analysis.network.Inside.Findings;
import io.github.driftless.topology.Actor;
import io.github.driftless.topology.Openings;
import io.github.driftless.topology.Openings.Past;
import io.github.driftless.topology.Openings.WayIn;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Topology;
import io.github.driftless.topology.Trait;
import io.github.driftless.topology.VpnGateway;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What gets past the tunnel of a VPN client, or in through it: what its settings open ({@code
 * catalogue/tunnels.yaml}), and what {@code topology.yaml} says of it.
 */
final class TunnelDoors {

  /**
   * Addresses that homes and offices use for themselves and the engine, as a rule, does not (RFC
   * 1918; Docker Engine, "Default address pools").
   */
  private static final List<IpRange> LIKE_A_LAN =
      Stream.of("192.168.0.0/16", "10.0.0.0/8", "fc00::/7", "fe80::/10")
          .flatMap(range -> IpRange.parse(range).stream())
          .toList();

  private final Topology topology;
  private final Connectivity connectivity;
  private final List<IpRange> lan;

  TunnelDoors(Topology topology, Connectivity connectivity) {
    this.topology = topology;
    this.connectivity = connectivity;
    this.lan = Actor.lan(topology.actors());
  }

  /** Adds how somebody on the LAN gets through a port of the host. */
  void fromLan(String service, PublishedPort port, Findings found) {
    NetworkPath way = new NetworkPath.ThroughPort(port, Optional.empty(), List.of());
    WayOut out = connectivity.of(service).wayOut();
    Optional<String> gateway = out.gateway().or(() -> possible(out));
    Optional<Boolean> answers = gateway.map(this::answersLan).orElse(Optional.of(true));
    if (answers.equals(Optional.of(true))) {
      found.ways().add(way);
    } else if (answers.isPresent()) {
      found.blockers().add(new Blocker.AnswersIntoTunnel(gateway.orElseThrow(), port));
    } else {
      found.unknowns().add(new Unknown.AnswersToLan(gateway.orElseThrow(), port));
    }
  }

  private static Optional<String> possible(WayOut out) {
    return out.unknown()
        .filter(Unknown.PossibleTunnel.class::isInstance)
        .map(unknown -> ((Unknown.PossibleTunnel) unknown).service());
  }

  /** Returns whether what is behind a client answers the LAN; empty where nothing says. */
  private Optional<Boolean> answersLan(String gateway) {
    return declared(gateway)
        .flatMap(VpnGateway::answersLan)
        .or(() -> openings(gateway).lan().map(sign -> true));
  }

  private Optional<VpnGateway> declared(String gateway) {
    return topology.vpns().stream()
        .filter(vpn -> connectivity.names().means(vpn.service(), gateway))
        .findFirst();
  }

  private Openings openings(String gateway) {
    return connectivity
        .find(gateway)
        .map(found -> found.service().tunnel().openings())
        .orElse(Openings.NONE);
  }

  /** Returns how what is behind a client reaches the LAN. */
  Findings toLan(String gateway) {
    return openings(gateway).past().stream()
        .filter(this::isLan)
        .findFirst()
        .map(past -> new Findings(new NetworkPath.PastTunnel(gateway, past)))
        .orElseGet(() -> new Findings(new Blocker.InTunnel(gateway)));
  }

  private boolean isLan(Past past) {
    return (lan.isEmpty() ? LIKE_A_LAN : lan)
        .stream()
            .anyMatch(
                range -> range.version() == past.range().version() && range.overlaps(past.range()));
  }

  /** Adds how somebody on the Internet gets in through the tunnel. */
  void fromInternet(String service, Findings found) {
    Optional<String> gateway = connectivity.of(service).gateway();
    if (gateway.isEmpty()) {
      return;
    }
    List<String> named = declared(gateway.get()).map(VpnGateway::letsIn).orElse(List.of());
    for (WayIn way : openings(gateway.get()).waysIn()) {
      boolean is = named.stream().anyMatch(name -> connectivity.names().means(name, service));
      List<Service> listening = named.isEmpty() ? listening(gateway.get(), way) : List.of();
      boolean may = listening.stream().anyMatch(each -> each.id().equals(service));
      if (is || may && listening.size() == 1) {
        found.ways().add(new NetworkPath.LetIn(gateway.get(), way));
      } else if (may) {
        found.unknowns().add(new Unknown.LetIn(gateway.get(), way.sign()));
      }
    }
  }

  /** Whoever is known to listen there; else those of whom nothing is known. */
  private List<Service> listening(String gateway, WayIn way) {
    List<Service> behind =
        connectivity.services().stream()
            .filter(each -> each.gateway().equals(Optional.of(gateway)))
            .map(ServiceNetwork::service)
            .filter(each -> !each.role().has(Trait.LEADS_INTO_VPN))
            .toList();
    if (way.port().isEmpty()) {
      return behind;
    }
    List<Service> known =
        behind.stream()
            .filter(
                each ->
                    each.listensOn().stream()
                        .anyMatch(port -> port.startsWith(way.port().get() + "/")))
            .toList();
    return known.isEmpty()
        ? behind.stream().filter(each -> !each.program().isKnown()).toList()
        : known;
  }
}
