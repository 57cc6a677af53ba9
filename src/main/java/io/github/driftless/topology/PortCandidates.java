package io.github.driftless.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The services of one namespace, asked which of them answers on a port. */
final class PortCandidates {

  private final List<Service> services;
  private final NameMatch names;
  private final Supplier<NameMatch> everybody;
  private final Map<String, Service> declared = new HashMap<>();
  private final Map<String, List<Service>> said = new HashMap<>();
  private final Map<String, List<Service>> documented = new HashMap<>();

  /**
   * @param services those of the namespace
   * @param everybody the names of all services of the mode, which are rarely asked for
   */
  PortCandidates(List<Service> services, Supplier<NameMatch> everybody) {
    this.services = services;
    this.everybody = everybody;
    names = new NameMatch(services);
    for (Service service : services) {
      service.claims().forEach(claim -> declared.putIfAbsent(key(claim), service));
      Program program = service.program();
      program.said().stream()
          .map(Program.Listening::port)
          .forEach(port -> add(said, port, service));
      program.documented().stream().distinct().forEach(port -> add(documented, port, service));
    }
  }

  private static void add(Map<String, List<Service>> by, String port, Service service) {
    by.computeIfAbsent(port, any -> new ArrayList<>()).add(service);
  }

  private static String key(PortMapping port) {
    return port.published().orElse("") + "/" + port.protocol();
  }

  /** Returns whose the ports of a service are, in their order. */
  Map<PortMapping, PortClaim> claims(Service publisher) {
    Map<PortMapping, Optional<PortClaim>> known = new LinkedHashMap<>();
    Set<String> busy = new HashSet<>();
    for (PortMapping port : publisher.portMappings()) {
      Optional<PortClaim> claim = claim(port, publisher);
      known.put(port, claim);
      claim.ifPresent(found -> busy.add(found.service().id()));
    }
    Map<PortMapping, PortClaim> claims = new LinkedHashMap<>();
    known.forEach(
        (port, claim) -> claims.put(port, claim.orElseGet(() -> unclaimed(port, publisher, busy))));
    return claims;
  }

  private Optional<PortClaim> claim(PortMapping port, Service publisher) {
    if (services.size() == 1) {
      return Optional.of(PortClaim.given(publisher));
    }
    return Optional.ofNullable(declared.get(key(port)))
        .map(PortClaim::given)
        .or(() -> byVariable(port))
        .or(() -> byComment(port))
        .or(() -> bySettings(port))
        .or(() -> byImage(port))
        .or(() -> byPublishing(port, publisher));
  }

  /** Of several that could listen there, the one that publishes the port itself. */
  private Optional<PortClaim> byPublishing(PortMapping port, Service publisher) {
    String inside = port.target() + "/" + port.protocol();
    return publisher.listensOn().contains(inside)
        ? Optional.of(PortClaim.inferred(publisher, "publishes it itself"))
        : Optional.empty();
  }

  private Optional<PortClaim> byVariable(PortMapping port) {
    for (String variable : port.variables()) {
      Optional<Service> owner = names.inVariable(variable);
      if (owner.isPresent()) {
        return owner.map(service -> PortClaim.inferred(service, "variable " + variable));
      }
    }
    return Optional.empty();
  }

  private Optional<PortClaim> byComment(PortMapping port) {
    return port.comment()
        .flatMap(names::inText)
        .map(service -> PortClaim.inferred(service, "comment"));
  }

  private Optional<PortClaim> bySettings(PortMapping port) {
    String inside = port.target() + "/" + port.protocol();
    return only(said.get(inside))
        .map(
            service -> PortClaim.inferred(service, service.program().signOf(inside).orElseThrow()));
  }

  private Optional<PortClaim> byImage(PortMapping port) {
    return only(documented.get(port.target() + "/" + port.protocol()))
        .map(
            service ->
                PortClaim.inferred(
                    service, service.image().map(image -> "image " + image).orElse("image")));
  }

  private static Optional<Service> only(@Nullable List<Service> found) {
    return found == null || found.size() != 1 ? Optional.empty() : Optional.of(found.get(0));
  }

  /**
   * A program that is known listens on its known ports alone, so that one that is not known answers
   * on the rest. Of several nothing tells which; where all are known, one of those that have no
   * port yet may have been told to listen elsewhere. A port that is written with the name of a
   * service outside was meant for that one, and was left behind.
   *
   * @param busy ids of the services that have a port already
   */
  private PortClaim unclaimed(PortMapping port, Service publisher, Set<String> busy) {
    String inside = port.target() + "/" + port.protocol();
    List<Service> several = new ArrayList<>(said.getOrDefault(inside, List.of()));
    several.addAll(documented.getOrDefault(inside, List.of()));
    if (several.size() > 1) {
      return PortClaim.unknown(publisher, several.stream().distinct().toList());
    }
    List<Service> programs =
        services.stream().filter(service -> !isOnlyTunnel(service) && !waits(service)).toList();
    List<Service> unknown =
        services.stream()
            .filter(service -> !service.program().isKnown())
            .filter(service -> programs.isEmpty() || !waits(service))
            .filter(service -> !service.tunnel().isClient() || !isOnlyTunnel(service))
            .toList();
    boolean others = port.variables().stream().anyMatch(NameMatch::namesSomebody);
    if (unknown.size() == 1 && !others) {
      return PortClaim.inferred(unknown.get(0), "the only image there that is not known");
    }
    if (programs.size() == 1 && !others) {
      return PortClaim.inferred(programs.get(0), "the only program there");
    }
    if (namesSomebodyElse(port)) {
      return PortClaim.unknown(publisher, List.of());
    }
    if (!unknown.isEmpty()) {
      return PortClaim.unknown(publisher, unknown);
    }
    List<Service> idle =
        services.stream()
            .filter(service -> !busy.contains(service.id()) && !isOnlyTunnel(service))
            .filter(service -> !service.program().documented().isEmpty())
            .toList();
    return PortClaim.unknown(publisher, idle);
  }

  /** Whether a port is written with the name of a service that has another namespace. */
  private boolean namesSomebodyElse(PortMapping port) {
    return port.variables().stream()
        .filter(NameMatch::namesSomebody)
        .anyMatch(
            variable ->
                everybody
                    .get()
                    .inVariable(variable)
                    .filter(service -> NameMatch.namesSomebody(service.name()))
                    .isPresent());
  }

  /** What helps another, and what is known to listen on nothing. */
  private static boolean waits(Service service) {
    Program program = service.program();
    return program.listensOn().isEmpty() && (program.isKnown() || service.role().has(Trait.HELPS));
  }

  /** A gateway listens for others at most on what is known of it. */
  private static boolean isOnlyTunnel(Service service) {
    return service.role().has(Trait.LEADS_INTO_VPN, Trait.ENTRY);
  }
}
