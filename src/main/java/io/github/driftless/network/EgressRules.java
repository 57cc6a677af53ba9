package io.github.driftless.network;

import io.github.driftless.topology.Service;
import io.github.driftless.topology.Topology;
import io.github.driftless.topology.VpnGateway;
import io.github.driftless.topology.VpnGateways;
import java.util.Optional;

/** How traffic leaves a service's namespace. */
final class EgressRules {

  private final Sandboxes sandboxes;
  private final VpnGateways gateways;

  EgressRules(Topology topology, Sandboxes sandboxes) {
    this.sandboxes = sandboxes;
    gateways = new VpnGateways(topology.vpns().stream().map(VpnGateway::service).toList());
  }

  Egress of(Service service) {
    if (gatewayOf(service).isPresent()) {
      return Egress.VPN;
    }
    Sandbox sandbox = sandboxes.of(service.id());
    return switch (sandbox.kind()) {
      case MACHINE -> Egress.HOST;
      // the worst that can be of a container outside the stack is that it leads straight out
      case FOREIGN -> Egress.DIRECT;
      case SERVICE -> leadsOut(sandbox) ? Egress.DIRECT : Egress.NONE;
    };
  }

  /**
   * Returns the VPN gateway a service's traffic leaves through: the id of the service that owns its
   * namespace, or the name of a container outside the stack; empty where there is none. A tunnel
   * needs a way out itself.
   */
  Optional<String> gatewayOf(Service service) {
    Sandbox sandbox = sandboxes.of(service.id());
    return switch (sandbox.kind()) {
      case FOREIGN -> Optional.of(sandbox.name()).filter(gateways::declares);
      // services on the machine's own network do not leave through one another
      case MACHINE -> Optional.of(service).filter(gateways::includes).map(Service::id);
      case SERVICE ->
          sandbox
              .owner()
              .filter(owner -> leadsOut(sandbox))
              .filter(gateways::includes)
              .map(Service::id);
    };
  }

  private static boolean leadsOut(Sandbox sandbox) {
    return sandbox.gateway().filter(NetworkTraits::leadsOut).isPresent();
  }
}
