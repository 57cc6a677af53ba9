package io.github.driftless.analysis.network;

import io.github.driftless.topology.Service;
import io.github.driftless.topology.Topology;
import io.github.driftless.topology.VpnGateway;
import io.github.driftless.topology.VpnGateways;
import java.util.Optional;

/** How traffic leaves a service's namespace. */
final class EgressRules {

  private final NetworkNamespaces namespaces;
  private final VpnGateways gateways;

  EgressRules(Topology topology, NetworkNamespaces namespaces) {
    this.namespaces = namespaces;
    gateways = new VpnGateways(topology.vpns().stream().map(VpnGateway::service).toList());
  }

  Egress of(Service service) {
    if (gatewayOf(service).isPresent()) {
      return Egress.VPN;
    }
    NetworkNamespace namespace = namespaces.of(service.id());
    return switch (namespace.kind()) {
      case MACHINE -> Egress.HOST;
      // the worst that can be of a container outside the stack is that it leads straight out
      case FOREIGN -> Egress.DIRECT;
      case SERVICE -> leadsOut(namespace) ? Egress.DIRECT : Egress.NONE;
    };
  }

  /**
   * Returns the VPN gateway a service's traffic leaves through: the id of the service that owns its
   * namespace, or the name of a container outside the stack; empty where there is none. A tunnel
   * needs a way out itself.
   */
  Optional<String> gatewayOf(Service service) {
    NetworkNamespace namespace = namespaces.of(service.id());
    return switch (namespace.kind()) {
      case FOREIGN -> Optional.of(namespace.name()).filter(gateways::declares);
      // services on the machine's own network do not leave through one another
      case MACHINE -> Optional.of(service).filter(gateways::includes).map(Service::id);
      case SERVICE ->
          namespace
              .owner()
              .filter(owner -> leadsOut(namespace))
              .filter(gateways::includes)
              .map(Service::id);
    };
  }

  private static boolean leadsOut(NetworkNamespace namespace) {
    return namespace.gateway().filter(NetworkTraits::leadsOut).isPresent();
  }
}
