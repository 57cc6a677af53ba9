package io.github.driftless.analysis.network;

import io.github.driftless.topology.Service;
import io.github.driftless.topology.Topology;
import io.github.driftless.topology.VpnGateway;
import io.github.driftless.topology.VpnGateways;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** How traffic leaves a service's namespace. */
final class EgressRules {

  private final NetworkNamespaces namespaces;
  private final VpnGateways gateways;

  EgressRules(Topology topology, NetworkNamespaces namespaces) {
    this.namespaces = namespaces;
    gateways = new VpnGateways(topology.vpns().stream().map(VpnGateway::service).toList());
  }

  /** A VPN client anywhere in a namespace makes all of it leave by its tunnel. */
  WayOut of(Service service) {
    NetworkNamespace namespace = namespaces.of(service.id());
    Optional<Unknown> open = Unknown.NoValue.ofPlacement(service).or(namespace::unplaced);
    if (open.isPresent()) {
      return client(namespace.members()).orElse(WayOut.unknown(open.get()));
    }
    return switch (namespace.kind()) {
      case MACHINE -> ofMachine(service);
      case FOREIGN -> ofForeign(service, namespace);
      case SERVICE -> leadsOut(namespace) ? ofService(namespace) : WayOut.of(Egress.NONE);
    };
  }

  /** Services on the host network do not leave through one another. */
  private WayOut ofMachine(Service service) {
    return client(List.of(service)).orElse(WayOut.of(Egress.HOST));
  }

  private WayOut ofForeign(Service service, NetworkNamespace namespace) {
    if (gateways.declares(namespace.name())) {
      return WayOut.vpn(namespace.name(), List.of());
    }
    return client(namespace.members())
        .orElseGet(
            () -> WayOut.unknown(new Unknown.ForeignContainer(service.id(), namespace.name())));
  }

  private WayOut ofService(NetworkNamespace namespace) {
    List<Service> members = namespace.members();
    return client(members)
        .or(
            () ->
                first(members, each -> each.tunnel().isPossible())
                    .map(
                        each ->
                            WayOut.unknown(
                                new Unknown.PossibleTunnel(each.id(), each.tunnel().signs()))))
        .or(() -> open(namespace).map(WayOut::unknown))
        .orElse(WayOut.of(Egress.DIRECT));
  }

  /** What would tell whether the network that traffic leaves by has a way out. */
  private static Optional<Unknown> open(NetworkNamespace namespace) {
    return namespace
        .gateway()
        .flatMap(NetworkTraits::unknown)
        .filter(Unknown.NoValue.class::isInstance);
  }

  private Optional<WayOut> client(List<Service> members) {
    return first(members, this::isDeclared)
        .map(each -> WayOut.vpn(each.id(), List.of()))
        .or(
            () ->
                first(members, each -> each.tunnel().isClient())
                    .map(each -> WayOut.vpn(each.id(), each.tunnel().signs())));
  }

  private boolean isDeclared(Service service) {
    return gateways.declares(service.id()) || gateways.declares(service.name());
  }

  private static Optional<Service> first(List<Service> members, Predicate<Service> of) {
    return members.stream().filter(of).findFirst();
  }

  private static boolean leadsOut(NetworkNamespace namespace) {
    return namespace.gateway().filter(NetworkTraits::leadsOut).isPresent();
  }
}
