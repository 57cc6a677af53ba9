package io.github.driftless.network;

import io.github.driftless.network.Inside.Findings;
import io.github.driftless.topology.Topology;
import io.github.driftless.topology.VpnGateway;
import io.github.driftless.topology.Zone;
import java.util.List;
import java.util.Optional;

/** How traffic that a namespace begins gets out of the machine. */
final class Outward {

  private final Topology topology;
  private final Connectivity connectivity;
  private final Sandboxes sandboxes;

  Outward(Topology topology, Connectivity connectivity, Sandboxes sandboxes) {
    this.topology = topology;
    this.connectivity = connectivity;
    this.sandboxes = sandboxes;
  }

  Findings ofMachine() {
    return new Findings(List.of(new Way.StraightOut(Optional.empty())), List.of());
  }

  Findings of(String service, Zone zone) {
    ServiceNetwork implied = connectivity.of(service);
    Sandbox sandbox = sandboxes.of(service);
    return switch (implied.egress()) {
      case HOST -> ofMachine();
      case VPN -> tunnel(implied.gateway().orElseThrow(), zone);
      case DIRECT -> direct(service, sandbox);
      case NONE -> new Findings(shut(service, sandbox));
    };
  }

  private Findings tunnel(String gateway, Zone zone) {
    return zone == Zone.INTERNET
        ? new Findings(List.of(new Way.ThroughVpn(gateway, endpoint(gateway))), List.of())
        : new Findings(new Obstacle.InTunnel(gateway));
  }

  /** A gateway that nobody declared has the far end that one without a name has. */
  private String endpoint(String gateway) {
    String name = connectivity.find(gateway).map(it -> it.service().name()).orElse(gateway);
    return topology.vpns().stream()
        .filter(vpn -> vpn.service().equals(gateway) || vpn.service().equals(name))
        .map(VpnGateway::endpoint)
        .findFirst()
        .orElse(VpnGateway.DEFAULT_ENDPOINT);
  }

  private static Findings direct(String service, Sandbox sandbox) {
    return sandbox.isForeign()
        ? new Findings(new Obstacle.ForeignContainer(service, sandbox.name()))
        : new Findings(
            List.of(new Way.StraightOut(sandbox.gateway().map(NetworkTraits::name))), List.of());
  }

  private static Obstacle shut(String service, Sandbox sandbox) {
    if (sandbox.isCutOff()) {
      return new Obstacle.NoNetwork(service);
    }
    return sandbox
        .gateway()
        .<Obstacle>map(gateway -> new Obstacle.NotTranslated(service, gateway.name()))
        .orElseGet(() -> new Obstacle.InternalOnly(service, Inside.networks(sandbox)));
  }
}
