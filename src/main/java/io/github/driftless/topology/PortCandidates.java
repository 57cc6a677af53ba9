package io.github.driftless.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The services of one namespace, asked which of them answers on a port. */
final class PortCandidates {

  private final List<Service> services;
  private final NameMatch names;
  private final Map<String, Service> declared = new HashMap<>();
  private final Map<String, List<Service>> listening = new HashMap<>();

  PortCandidates(List<Service> services) {
    this.services = services;
    names = new NameMatch(services);
    for (Service service : services) {
      service.claims().forEach(claim -> declared.putIfAbsent(key(claim), service));
      service.listensOn().stream()
          .distinct()
          .forEach(port -> listening.computeIfAbsent(port, any -> new ArrayList<>()).add(service));
    }
  }

  private static String key(PortMapping port) {
    return port.published().orElse("") + "/" + port.protocol();
  }

  PortClaim claim(PortMapping portMapping, Service publisher) {
    if (services.size() == 1) {
      return new PortClaim(services.get(0), Optional.empty());
    }
    return Optional.ofNullable(declared.get(key(portMapping)))
        .map(service -> new PortClaim(service, Optional.empty()))
        .or(() -> byVariable(portMapping))
        .or(() -> byComment(portMapping))
        .or(() -> byImage(portMapping))
        .orElse(new PortClaim(publisher, Optional.empty()));
  }

  private Optional<PortClaim> byVariable(PortMapping port) {
    for (String variable : port.variables()) {
      Optional<Service> owner = names.inVariable(variable);
      if (owner.isPresent()) {
        return owner.map(service -> new PortClaim(service, Optional.of("variable " + variable)));
      }
    }
    return Optional.empty();
  }

  private Optional<PortClaim> byComment(PortMapping port) {
    return port.comment()
        .flatMap(names::inText)
        .map(service -> new PortClaim(service, Optional.of("comment")));
  }

  private Optional<PortClaim> byImage(PortMapping port) {
    List<Service> found = listening.getOrDefault(port.target() + "/" + port.protocol(), List.of());
    return found.size() == 1
        ? Optional.of(
            new PortClaim(found.get(0), found.get(0).image().map(image -> "image " + image)))
        : Optional.empty();
  }
}
