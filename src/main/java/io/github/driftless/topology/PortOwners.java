package io.github.driftless.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which service answers on a port that the owner of a shared namespace publishes. Asked in
 * this order: what {@code topology.yaml} says, the variable the port was written with, the comment
 * at the end of its line, the ports that services of that image listen on. Where nothing tells, the
 * port is its publisher's own.
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
    for (Service publisher : services) {
      if (publisher.portMappings().isEmpty()) {
        continue; // most services of a large stack publish nothing, and candidates take time
      }
      PortCandidates candidates =
          new PortCandidates(sharing.getOrDefault(publisher.id(), List.of(publisher)));
      for (PortMapping portMapping : publisher.portMappings()) {
        PortClaim claim = candidates.claim(portMapping, publisher);
        portsById.get(claim.service().id()).add(claim.asPort(portMapping, publisher));
      }
    }
  }

  /** Returns the published ports that a service answers on, in declared order. */
  public List<ExposedPort> portsOf(Service service) {
    return List.copyOf(portsById.get(service.id()));
  }
}
