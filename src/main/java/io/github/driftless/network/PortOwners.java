package io.github.driftless.network;

import io.github.driftless.topology.Mode;
import io.github.driftless.topology.Publication;
import io.github.driftless.topology.Service;
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
final class PortOwners {

  private final Map<String, List<ExposedPort>> portsById = new HashMap<>();

  PortOwners(Mode mode, Namespaces namespaces) {
    Map<String, List<Service>> sharing = new HashMap<>();
    for (Service service : mode.services()) {
      portsById.put(service.id(), new ArrayList<>());
      namespaces
          .ownerOf(service)
          .ifPresent(
              owner -> sharing.computeIfAbsent(owner.id(), id -> new ArrayList<>()).add(service));
    }
    for (Service publisher : mode.services()) {
      PortCandidates candidates =
          new PortCandidates(sharing.getOrDefault(publisher.id(), List.of(publisher)));
      for (Publication publication : publisher.publications()) {
        PortClaim claim = candidates.claim(publication, publisher);
        portsById.get(claim.service().id()).add(claim.asPort(publication, publisher));
      }
    }
  }

  List<ExposedPort> portsOf(Service service) {
    return portsById.get(service.id());
  }
}
