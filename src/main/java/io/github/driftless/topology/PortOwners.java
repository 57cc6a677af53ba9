package io.github.driftless.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells which service answers on a port that the owner of a shared namespace publishes. Asked in
 * this order: what {@code topology.yaml} says, the variable the port was written with, the comment
 * at the end of its line, what a service's own settings say it listens on, the ports that services
 * of that image listen on. Where nothing tells, the port stands at its publisher, and is unknown.
 */
public final class PortOwners {

  private final Map<String, List<ExposedPort>> portsById = new HashMap<>();

  /** Works out the ports of the services of one mode. */
  public PortOwners(List<Service> services) {
    NamespaceOwners namespaces = new NamespaceOwners(services);
    Map<String, List<Service>> sharing = new HashMap<>();
    for (Service service : services) {
      portsById.put(service.id(), new ArrayList<>());
      namespaces
          .of(service)
          .service()
          .ifPresent(
              owner -> sharing.computeIfAbsent(owner.id(), id -> new ArrayList<>()).add(service));
    }
    Names everybody = new Names(services);
    for (Service publisher : services) {
      if (publisher.portMappings().isEmpty()) {
        continue; // most services of a large stack publish nothing, and candidates take time
      }
      PortCandidates candidates =
          new PortCandidates(
              sharing.getOrDefault(publisher.id(), List.of(publisher)), everybody::get);
      candidates
          .claims(publisher)
          .forEach(
              (port, claim) ->
                  portsById.get(claim.service().id()).add(claim.asPort(port, publisher)));
    }
  }

  /** Returns the published ports that a service answers on, in declared order. */
  public List<ExposedPort> portsOf(Service service) {
    return List.copyOf(portsById.get(service.id()));
  }

  /** Few stacks have a port that makes one ask for the names of all their services. */
  private static final class Names {

    private final List<Service> services;
    private @Nullable NameMatch made;

    Names(List<Service> services) {
      this.services = services;
    }

    NameMatch get() {
      NameMatch known = made;
      if (known == null) {
        known = new NameMatch(services);
        made = known;
      }
      return known;
    }
  }
}
