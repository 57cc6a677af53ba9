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

  private final ServiceNames names;
  private final Map<String, Owner> owners = new HashMap<>();

  /** Prepares for the services of one mode. */
  public NamespaceOwners(List<Service> services) {
    // most stacks have nobody who joins another, and nobody to look up
    names =
        new ServiceNames(services.stream().anyMatch(NamespaceOwners::joins) ? services : List.of());
    for (Service service : services) {
      if (joins(service)) {
        follow(service);
      } else {
        owners.putIfAbsent(service.id(), new Owner(Optional.of(service), Optional.empty()));
      }
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

  private static boolean joins(Service service) {
    return service
        .placement()
        .match(
            own -> false,
            bridge -> false,
            host -> false,
            none -> false,
            joins -> true,
            joins -> true);
  }

  /** Returns the owner of a service's namespace, itself included, over all hops. */
  public Owner of(Service service) {
    return owners.get(service.id());
  }

  /** Returns whose namespace a service joins, one hop; empty where it joins none. */
  Optional<Owner> joined(Service service) {
    return service
        .placement()
        .match(
            own -> Optional.empty(),
            bridge -> Optional.empty(),
            host -> Optional.empty(),
            none -> Optional.empty(),
            joins -> Optional.of(new Owner(names.byId(joins.service()), Optional.empty())),
            joins -> Optional.of(container(joins.container(), service)));
  }

  private Owner container(String name, Service from) {
    return names
        .ofContainer(name, from)
        .map(service -> new Owner(Optional.of(service), Optional.empty()))
        .orElseGet(() -> new Owner(Optional.empty(), Optional.of(name)));
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
      Optional<Owner> joined = joined(at.get());
      if (joined.isEmpty()) {
        owner = new Owner(at, Optional.empty());
        break;
      }
      at = joined.get().service();
      if (at.isEmpty()) {
        owner = joined.get();
      }
    }
    for (String id : seen) {
      owners.put(id, owner);
    }
  }
}
