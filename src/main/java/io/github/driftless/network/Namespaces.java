package io.github.driftless.network;

import io.github.driftless.topology.Mode;
import io.github.driftless.topology.Placement;
import io.github.driftless.topology.Service;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows {@code network_mode: service:} and {@code container:} to the namespace's owner. */
final class Namespaces {

  private final Map<String, Service> byId = new HashMap<>();
  private final Map<String, Service> byContainer = new HashMap<>();

  Namespaces(Mode mode) {
    for (Service service : mode.services()) {
      byId.put(service.id(), service);
      byContainer.putIfAbsent(service.containerName(), service);
    }
  }

  /** Returns a service's namespace; joined ones point at the last owner, over all hops. */
  Namespace of(Service service) {
    Service owner = service;
    Set<String> seen = new HashSet<>();
    while (seen.add(owner.id())) {
      Placement placement = owner.placement();
      Optional<Service> next;
      if (placement instanceof Placement.JoinsService joins) {
        next = Optional.ofNullable(byId.get(joins.service()));
      } else if (placement instanceof Placement.JoinsContainer joins) {
        next = Optional.ofNullable(byContainer.get(joins.container()));
        if (next.isEmpty()) {
          return Namespace.joined(joins.container(), true);
        }
      } else {
        return owner == service ? own(placement) : Namespace.joined(owner.id(), false);
      }
      if (next.isEmpty()) {
        break;
      }
      owner = next.get();
    }
    // a ring of services that only join each other starts nowhere: loading refuses it
    throw new IllegalStateException("no owner for the namespace of " + service.id());
  }

  private static Namespace own(Placement placement) {
    if (placement instanceof Placement.HostNetwork) {
      return Namespace.HOST;
    }
    return placement instanceof Placement.NoNetwork ? Namespace.NONE : Namespace.OWN;
  }

  /**
   * Returns the service that owns a service's namespace, itself included; empty where the owner is
   * outside the stack.
   */
  Optional<Service> ownerOf(Service service) {
    Namespace namespace = of(service);
    return switch (namespace.kind()) {
      case OWN, NONE, HOST -> Optional.of(service);
      case JOINED -> namespace.owner().flatMap(id -> Optional.ofNullable(byId.get(id)));
    };
  }
}
