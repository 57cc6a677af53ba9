package io.github.driftless.topology;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows {@code network_mode: service:} and {@code container:} to the owner of a namespace. */
public final class NamespaceOwners {

  private final Map<String, Service> byId = new HashMap<>();
  private final Map<String, Service> byContainer = new HashMap<>();

  /** Prepares for the services of one mode. */
  public NamespaceOwners(List<Service> services) {
    for (Service service : services) {
      byId.put(service.id(), service);
      byContainer.putIfAbsent(service.containerName(), service);
    }
  }

  /**
   * Where following a namespace ends.
   *
   * @param service the owner; empty where it is a container outside the stack, or there is none
   * @param container the name of a container outside the stack; empty where the owner is inside
   */
  public record Owner(Optional<Service> service, Optional<String> container) {

    /** Returns whether services only join each other in a ring: nobody owns the namespace. */
    public boolean isMissing() {
      return service.isEmpty() && container.isEmpty();
    }
  }

  /** Returns the owner of a service's namespace, itself included, over all hops. */
  public Owner of(Service service) {
    Set<String> seen = new HashSet<>();
    Optional<Service> at = Optional.of(service);
    while (at.isPresent() && seen.add(at.get().id())) {
      Placement placement = at.get().placement();
      if (placement instanceof Placement.JoinsService joins) {
        at = Optional.ofNullable(byId.get(joins.service()));
      } else if (placement instanceof Placement.JoinsContainer joins) {
        at = Optional.ofNullable(byContainer.get(joins.container()));
        if (at.isEmpty()) {
          return new Owner(Optional.empty(), Optional.of(joins.container()));
        }
      } else {
        return new Owner(at, Optional.empty());
      }
    }
    return new Owner(Optional.empty(), Optional.empty());
  }
}
