package io.github.driftless.analysis.lint;

import io.github.driftless.analysis.network.Exposure;
import io.github.driftless.topology.Network;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Trait;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A database on the network that everything is on, beside something that is open to others. */
final class FlatNetwork implements Rule {

  /** So many services are named; the rest is counted. */
  private static final int NAMED = 3;

  @Override
  public RuleDescription about() {
    return new RuleDescription(
        "flat-network",
        "A database on a project's default network, where a service stands too that is reached from"
            + " outside and does not call it. Databases that are open themselves are reported by"
            + " `exposed-database` instead.",
        "Where everything is on one network, everything reaches the database: whoever takes over the"
            + " service that is open to others is one step from the data, though that service has"
            + " nothing to do with it.",
        "Give the database and those that call it a network of their own, `internal: true`, and leave"
            + " the services that are open to others on the default one.",
        "warning");
  }

  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    Callers callers = new Callers(context);
    Outsiders outsiders = new Outsiders(context);
    Map<String, List<Service>> standing = new LinkedHashMap<>();
    for (Service service : context.onMachine()) {
      service
          .attachments()
          .forEach(
              at -> standing.computeIfAbsent(at.network(), any -> new ArrayList<>()).add(service));
    }
    for (Service service : context.onMachine()) {
      if (service.role().has(Trait.STORES_DATA)
          && service.attachments().size() == 1
          && isFlat(context, service)
          && !isOpen(context, service)
          && !callers.of(service.id()).isEmpty()) {
        String network = service.attachments().get(0).network();
        List<Service> open =
            standing.get(network).stream()
                .filter(other -> !other.equals(service))
                .filter(other -> !other.role().has(Trait.STORES_DATA, Trait.ADMINISTERS))
                .filter(other -> !callers.of(service.id()).contains(other.id()))
                .filter(other -> outsiders.wayTo(other.id()).isPresent())
                .toList();
        finding(context, outsiders, callers, service, network, open).ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** A default network that nobody divided: the database is on it for want of any other. */
  private static boolean isFlat(RuleContext context, Service service) {
    Network network = context.networks().get(service.attachments().get(0).network());
    return network.keys().contains("default") && !network.external() && !network.internal();
  }

  private static boolean isOpen(RuleContext context, Service service) {
    return context.reach().exposuresOf(service.id()).stream()
        .anyMatch(
            exposure ->
                !(exposure instanceof Exposure.PublishedPort port) || port.scope().isExposed());
  }

  private static Optional<Finding> finding(
      RuleContext context,
      Outsiders outsiders,
      Callers callers,
      Service service,
      String network,
      List<Service> open) {
    if (open.isEmpty()) {
      return Optional.empty();
    }
    Set<String> calling = callers.of(service.id());
    List<String> names = open.stream().limit(NAMED).map(other -> context.name(other.id())).toList();
    String more = open.size() > NAMED ? " and " + (open.size() - NAMED) + " more" : "";
    Outsiders.Way way = outsiders.wayTo(open.get(0).id()).orElseThrow();
    List<String> about = new ArrayList<>(List.of(service.id()));
    open.forEach(other -> about.add(other.id()));
    return Optional.of(
        Finding.warning(
                "the database "
                    + context.name(service.id())
                    + " is on "
                    + network
                    + " with "
                    + String.join(", ", names)
                    + more
                    + (open.size() == 1
                        ? ", which others reach and which does not call it"
                        : ", which others reach and which do not call it"),
                service.source(),
                about.toArray(String[]::new))
            .withRelated(way.location(), context.name(open.get(0).id()) + ": " + way.words())
            .withHint(
                "give it a network of its own with "
                    + String.join(", ", calling.stream().limit(NAMED).map(context::name).toList())
                    + (calling.size() > NAMED ? " and the others that call it" : "")));
  }
}
