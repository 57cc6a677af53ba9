package io.github.driftless.topology;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows {@code network_mode: service:} and {@code container:} to the owner of a namespace. */
public final class NamespaceOwners {

  private static final Owner MISSING = new Owner(Optional.empty(), Optional.empty());

  private final Map<String, Service> byId = new HashMap<>();
  private final Map<String, Service> byContainer = new HashMap<>();
  private final Map<String, Owner> owners = new HashMap<>();

  /** Prepares for the services of one mode. */
  public NamespaceOwners(List<Service> services) {
    for (Service service : services) {
      byId.put(service.id(), service);
      byContainer.putIfAbsent(service.containerName(), service);
    }
    services.forEach(this::follow);
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
    return owners.get(service.id());
  }

  /** Long chains are followed once: what is known of a service further on holds for all before. */
  private void follow(Service service) {
    Set<String> seen = new LinkedHashSet<>();
    Optional<Service> at = Optional.of(service);
    Owner owner = MISSING;
    while (at.isPresent()) {
      Owner known = owners.get(at.get().id());
      if (known != null) {
        owner = known;
        break;
      }
      if (!seen.add(at.get().id())) {
        break;
      }
      Placement placement = at.get().placement();
      if (placement instanceof Placement.JoinsService joins) {
        at = Optional.ofNullable(byId.get(joins.service()));
      } else if (placement instanceof Placement.JoinsContainer joins) {
        at = Optional.ofNullable(byContainer.get(joins.container()));
        if (at.isEmpty()) {
          owner = new Owner(Optional.empty(), Optional.of(joins.container()));
        }
      } else {
        owner = new Owner(at, Optional.empty());
        break;
      }
    }
    for (String id : seen) {
      owners.put(id, owner);
    }
  }
}
