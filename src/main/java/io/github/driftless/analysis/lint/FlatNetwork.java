package io.github.driftless.analysis.lint;

import io.github.driftless.analysis.network.Exposure;
import io.github.driftless.topology.Network;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Trait;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
            + " outside and does not call it. Data stores and message brokers do not count as that"
            + " service; databases that are open themselves are reported by `exposed-database`"
            + " instead.",
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
    standing.forEach(
        (network, services) ->
            finding(context, outsiders, callers, network, services).ifPresent(findings::add));
    return findings;
  }

  private static Optional<Finding> finding(
      RuleContext context,
      Outsiders outsiders,
      Callers callers,
      String network,
      List<Service> standing) {
    List<Service> databases =
        standing.stream()
            .filter(service -> service.role().has(Trait.STORES_DATA))
            .filter(service -> service.attachments().size() == 1 && isFlat(context, service))
            .filter(service -> !isOpen(context, service))
            .filter(service -> !callers.of(service.id()).isEmpty())
            .toList();
    Set<String> calling = new LinkedHashSet<>();
    databases.forEach(service -> calling.addAll(callers.of(service.id())));
    List<Service> open =
        standing.stream()
            // an application has its data stores and message brokers beside its databases
            .filter(other -> !other.role().has(Trait.BACK_END, Trait.ADMINISTERS))
            .filter(other -> !calling.contains(other.id()))
            .filter(other -> outsiders.wayTo(other.id()).isPresent())
            .toList();
    return databases.isEmpty()
        ? Optional.empty()
        : finding(context, outsiders, calling, databases, network, open);
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
      Set<String> calling,
      List<Service> databases,
      String network,
      List<Service> open) {
    if (open.isEmpty()) {
      return Optional.empty();
    }
    Outsiders.Way way = outsiders.wayTo(open.get(0).id()).orElseThrow();
    List<String> about = new ArrayList<>();
    databases.forEach(each -> about.add(each.id()));
    open.forEach(each -> about.add(each.id()));
    boolean one = databases.size() == 1;
    return Optional.of(
        Finding.warning(
                (one ? "the database " : "the databases ")
                    + named(context, databases)
                    + (one ? " is on " : " are on ")
                    + network
                    + " with "
                    + named(context, open)
                    + (open.size() == 1
                        ? ", which others reach and which does not call "
                        : ", which others reach and which do not call ")
                    + (one ? "it" : "them"),
                databases.get(0).source(),
                about.toArray(String[]::new))
            .withRelated(way.location(), context.name(open.get(0).id()) + ": " + way.words())
            .withHint(
                "give "
                    + (one ? "it" : "them")
                    + " a network of "
                    + (one ? "its" : "their")
                    + " own with "
                    + String.join(", ", calling.stream().limit(NAMED).map(context::name).toList())
                    + (calling.size() > NAMED ? " and the others that call them" : "")));
  }

  private static String named(RuleContext context, List<Service> services) {
    String first =
        String.join(
            ", ", services.stream().limit(NAMED).map(each -> context.name(each.id())).toList());
    return services.size() > NAMED ? first + " and " + (services.size() - NAMED) + " more" : first;
  }
}
