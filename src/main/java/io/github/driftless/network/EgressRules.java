package io.github.driftless.network;

import io.github.driftless.topology.Mode;
import io.github.driftless.topology.Network;
import io.github.driftless.topology.Placement;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Topology;
import io.github.driftless.topology.VpnGateway;
import io.github.driftless.topology.VpnGateways;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How traffic leaves a service's namespace. */
final class EgressRules {

  /** Docker Engine, "Bridge network driver", options: {@code false} takes the way out. */
  private static final String MASQUERADE = "com.docker.network.bridge.enable_ip_masquerade";

  private final Namespaces namespaces;
  private final Map<String, Network> networks = new HashMap<>();
  private final VpnGateways gateways;

  EgressRules(Topology topology, Mode mode, Namespaces namespaces) {
    this.namespaces = namespaces;
    mode.networks().forEach(network -> networks.put(network.name(), network));
    gateways = new VpnGateways(topology.vpns().stream().map(VpnGateway::service).toList());
  }

  Egress of(Service service) {
    if (gatewayOf(service).isPresent()) {
      return Egress.VPN;
    }
    Optional<Service> owner = namespaces.ownerOf(service);
    if (owner.isEmpty()) {
      // a container outside the stack: the worst that can be is that it leads straight out
      return Egress.DIRECT;
    }
    Placement placement = owner.get().placement();
    if (placement instanceof Placement.HostNetwork) {
      return Egress.HOST;
    }
    if (placement instanceof Placement.DefaultBridge) {
      return Egress.DIRECT;
    }
    boolean out =
        owner.get().attachments().stream()
            .anyMatch(attachment -> routesOut(networks.get(attachment.network())));
    return out ? Egress.DIRECT : Egress.NONE;
  }

  /**
   * Returns the VPN gateway a service's traffic leaves through: the id of the service that owns its
   * namespace, or the name of a container outside the stack; empty where there is none.
   */
  Optional<String> gatewayOf(Service service) {
    Namespace namespace = namespaces.of(service);
    if (namespace.external()) {
      return namespace.owner().filter(gateways::declares);
    }
    return namespaces
        .ownerOf(service)
        .filter(owner -> !(owner.placement() instanceof Placement.NoNetwork))
        .filter(gateways::includes)
        .map(Service::id);
  }

  private static boolean routesOut(Network network) {
    return !network.internal() && !"false".equals(network.driverOptions().get(MASQUERADE));
  }
}
