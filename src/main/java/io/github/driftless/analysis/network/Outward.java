package io.github.driftless.analysis.network;

import io.github.driftless.analysis.network.Inside.Findings;
import io.github.driftless.topology.Topology;
import io.github.driftless.topology.VpnGateway;
import io.github.driftless.topology.Zone;
import java.util.Optional;

/** How traffic that a namespace begins gets out of the host. */
final class Outward {

  private final Topology topology;
  private final Connectivity connectivity;
  private final NetworkNamespaces namespaces;

  private final TunnelDoors doors;

  Outward(
      Topology topology,
      Connectivity connectivity,
      NetworkNamespaces namespaces,
      TunnelDoors doors) {
    this.topology = topology;
    this.connectivity = connectivity;
    this.namespaces = namespaces;
    this.doors = doors;
  }

  Findings ofMachine() {
    return new Findings(new NetworkPath.StraightOut(Optional.empty()));
  }

  Findings of(String service, Zone zone) {
    ServiceNetwork implied = connectivity.of(service);
    NetworkNamespace namespace = namespaces.of(service);
    return switch (implied.egress()) {
      case HOST -> ofMachine();
      case VPN -> tunnel(implied.gateway().orElseThrow(), zone);
      case DIRECT -> straight(namespace);
      case NONE -> new Findings(shut(service, namespace));
      case UNKNOWN -> unknown(implied.wayOut().unknown().orElseThrow(), namespace, zone);
    };
  }

  private Findings tunnel(String gateway, Zone zone) {
    return zone == Zone.INTERNET
        ? new Findings(new NetworkPath.ThroughVpn(gateway, endpoint(gateway)))
        : doors.toLan(gateway);
  }

  /** By a tunnel or not, it gets to the Internet; one of whose network nothing is known may not. */
  private static Findings unknown(Unknown unknown, NetworkNamespace namespace, Zone zone) {
    return zone == Zone.INTERNET && !namespace.isForeign() && namespace.unplaced().isEmpty()
        ? new Findings(new NetworkPath.OneWayOrAnother(unknown))
        : new Findings(unknown);
  }

  private static Findings straight(NetworkNamespace namespace) {
    return new Findings(new NetworkPath.StraightOut(namespace.gateway().map(NetworkTraits::name)));
  }

  /** A gateway that nobody declared has the far end that one without a name has. */
  private String endpoint(String gateway) {
    return topology.vpns().stream()
        .filter(vpn -> connectivity.names().means(vpn.service(), gateway))
        .map(VpnGateway::endpoint)
        .findFirst()
        .orElse(VpnGateway.DEFAULT_ENDPOINT);
  }

  private static Blocker shut(String service, NetworkNamespace namespace) {
    if (namespace.isCutOff()) {
      return new Blocker.NoNetwork(service);
    }
    return namespace
        .gateway()
        .<Blocker>map(gateway -> new Blocker.NotTranslated(service, gateway.name()))
        .orElseGet(() -> new Blocker.InternalOnly(service, Inside.networks(namespace)));
  }
}
