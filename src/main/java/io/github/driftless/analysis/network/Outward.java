package io.github.driftless.analysis.network;

import io.github.driftless.analysis.network.Inside.Findings;
import io.github.driftless.topology.Topology;
import io.github.driftless.topology.VpnGateway;
import io.github.driftless.topology.Zone;
import java.util.List;
import java.util.Optional;

/** How traffic that a namespace begins gets out of the machine. */
final class Outward {

  private final Topology topology;
  private final Connectivity connectivity;
  private final NetworkNamespaces namespaces;

  Outward(Topology topology, Connectivity connectivity, NetworkNamespaces namespaces) {
    this.topology = topology;
    this.connectivity = connectivity;
    this.namespaces = namespaces;
  }

  Findings ofMachine() {
    return new Findings(List.of(new NetworkPath.StraightOut(Optional.empty())), List.of());
  }

  Findings of(String service, Zone zone) {
    ServiceNetwork implied = connectivity.of(service);
    NetworkNamespace namespace = namespaces.of(service);
    return switch (implied.egress()) {
      case HOST -> ofMachine();
      case VPN -> tunnel(implied.gateway().orElseThrow(), zone);
      case DIRECT -> direct(service, namespace);
      case NONE -> new Findings(shut(service, namespace));
    };
  }

  private Findings tunnel(String gateway, Zone zone) {
    return zone == Zone.INTERNET
        ? new Findings(List.of(new NetworkPath.ThroughVpn(gateway, endpoint(gateway))), List.of())
        : new Findings(new Blocker.InTunnel(gateway));
  }

  /** A gateway that nobody declared has the far end that one without a name has. */
  private String endpoint(String gateway) {
    return topology.vpns().stream()
        .filter(vpn -> connectivity.names().means(vpn.service(), gateway))
        .map(VpnGateway::endpoint)
        .findFirst()
        .orElse(VpnGateway.DEFAULT_ENDPOINT);
  }

  private static Findings direct(String service, NetworkNamespace namespace) {
    return namespace.isForeign()
        ? new Findings(new Blocker.ForeignContainer(service, namespace.name()))
        : new Findings(
            List.of(new NetworkPath.StraightOut(namespace.gateway().map(NetworkTraits::name))),
            List.of());
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
