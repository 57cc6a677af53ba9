package io.github.driftless.analysis.network;

import io.github.driftless.topology.Mode;
import io.github.driftless.topology.NamespaceOwners;
import io.github.driftless.topology.Placement;
import io.github.driftless.topology.Service;
import java.util.Optional;

/** The network namespace of each service of a mode. */
final class ServiceNamespaces {

  private final NamespaceOwners owners;

  ServiceNamespaces(Mode mode) {
    owners = new NamespaceOwners(mode.services());
  }

  /** Returns a service's namespace; joined ones point at the last owner, over all hops. */
  ServiceNamespace of(Service service) {
    NamespaceOwners.Owner owner = owners.of(service);
    if (owner.container().isPresent()) {
      return ServiceNamespace.joined(owner.container().get(), true);
    }
    Service found = owner.service().orElseThrow();
    return found == service ? own(service.placement()) : ServiceNamespace.joined(found.id(), false);
  }

  private static ServiceNamespace own(Placement placement) {
    if (placement instanceof Placement.HostNetwork) {
      return ServiceNamespace.HOST;
    }
    return placement instanceof Placement.NoNetwork ? ServiceNamespace.NONE : ServiceNamespace.OWN;
  }

  /**
   * Returns the service that owns a service's namespace, itself included; empty where the owner is
   * outside the stack.
   */
  Optional<Service> ownerOf(Service service) {
    return owners.of(service).service();
  }
}
