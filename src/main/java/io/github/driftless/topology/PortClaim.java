package io.github.driftless.topology;

import java.util.List;
import java.util.Optional;

/**
 * Whose port it is, and why.
 *
 * @param reason what it was inferred from; empty where it was declared
 */
record PortClaim(Service service, Optional<String> reason) {

  static PortClaim of(
      Publication publication, Service publisher, List<Service> candidates, NameMatch names) {
    if (candidates.size() == 1) {
      return new PortClaim(candidates.get(0), Optional.empty());
    }
    return declared(publication, candidates)
        .or(() -> byVariable(publication, names))
        .or(() -> byComment(publication, names))
        .or(() -> byImage(publication, candidates))
        .orElse(new PortClaim(publisher, Optional.empty()));
  }

  ExposedPort asPort(Publication publication, Service publisher) {
    return service.id().equals(publisher.id())
        ? new ExposedPort(publication, Optional.empty(), Optional.empty())
        : new ExposedPort(publication, Optional.of(publisher.id()), reason);
  }

  private static Optional<PortClaim> declared(Publication port, List<Service> candidates) {
    return candidates.stream()
        .filter(service -> service.claims().stream().anyMatch(claim -> matches(claim, port)))
        .findFirst()
        .map(service -> new PortClaim(service, Optional.empty()));
  }

  private static boolean matches(Publication claim, Publication port) {
    return claim.published().equals(port.published()) && claim.protocol().equals(port.protocol());
  }

  private static Optional<PortClaim> byVariable(Publication port, NameMatch names) {
    for (String variable : port.variables()) {
      Optional<Service> owner = names.inVariable(variable);
      if (owner.isPresent()) {
        return owner.map(service -> new PortClaim(service, Optional.of("variable " + variable)));
      }
    }
    return Optional.empty();
  }

  private static Optional<PortClaim> byComment(Publication port, NameMatch names) {
    return port.comment()
        .flatMap(names::inText)
        .map(service -> new PortClaim(service, Optional.of("comment")));
  }

  private static Optional<PortClaim> byImage(Publication port, List<Service> candidates) {
    String wanted = port.target() + "/" + port.protocol();
    List<Service> listening =
        candidates.stream().filter(service -> service.listensOn().contains(wanted)).toList();
    return listening.size() == 1
        ? Optional.of(
            new PortClaim(
                listening.get(0), listening.get(0).image().map(image -> "image " + image)))
        : Optional.empty();
  }
}
