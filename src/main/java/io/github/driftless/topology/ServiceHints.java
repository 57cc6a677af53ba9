package io.github.driftless.topology;

import io.github.driftless.compose.ComposeService.Dependency;
import io.github.driftless.problem.Location;
import io.github.driftless.topology.NetworkSettings.Link;
import io.github.driftless.topology.Service.Role;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a service's own entry tells of whom it calls, the surest first: its environment, its
 * command, its links, and what it starts after.
 */
final class ServiceHints {

  /** Those who only answer: they hold what others put there. */
  private static final Trait[] KEEPERS = {Trait.STORES_DATA, Trait.KEEPS_COPIES};

  /** Those nobody calls for starting after them: they prepare, manage, or stand in front. */
  private static final Trait[] NOT_CALLED = {
    Trait.ENTRY, Trait.LEADS_INTO_VPN, Trait.ADMINISTERS, Trait.HELPS
  };

  /**
   * Who reads what those who watch have seen. Others only start after them so that nothing of them
   * goes unseen.
   */
  private static final Trait[] READERS = {
    Trait.WATCHES, Trait.SHOWS_STATE, Trait.TRIES_OTHERS, Trait.RUNS_ONCE
  };

  /** The port of a resolver. */
  private static final int DNS = 53;

  private final Neighbours neighbours;

  /** How many services take a variable with its value from a file of variables. */
  private final Map<Map.Entry<String, String>, Integer> takers = new HashMap<>();

  /**
   * @param all what is composed of all services
   */
  ServiceHints(Neighbours neighbours, Collection<io.github.driftless.compose.ComposeService> all) {
    this.neighbours = neighbours;
    for (io.github.driftless.compose.ComposeService each : all) {
      each.environment()
          .forEach(
              (name, value) ->
                  value
                      .filter(text -> !each.isWritten(name))
                      .ifPresent(text -> takers.merge(Map.entry(name, text), 1, Integer::sum)));
    }
  }

  List<Hint> of(Service service, io.github.driftless.compose.ComposeService composed) {
    List<Hint> hints = new ArrayList<>();
    boolean keeps = service.role().has(KEEPERS);
    composed
        .environment()
        .forEach(
            (name, value) ->
                value
                    .filter(text -> !keeps || composed.isWritten(name))
                    .ifPresent(
                        text -> {
                          List<Hint> named = new ArrayList<>();
                          add(
                              service,
                              HostNames.in(name, text),
                              "environment " + name,
                              place(composed, name),
                              named);
                          boolean shared =
                              !composed.isWritten(name)
                                  && takers.getOrDefault(Map.entry(name, text), 0) > 1;
                          named.stream()
                              .filter(hint -> !shared || isNear(service, hint))
                              .forEach(hints::add);
                        }));
    for (String attribute : List.of("entrypoint", "command")) {
      words(service, composed.resolved().get(attribute), attribute, hints);
    }
    for (Link link : service.network().links()) {
      hints.add(new Hint(service.id(), link.service(), "links", link.location()));
    }
    resolvers(service, composed.resolved().get("dns"), hints);
    for (Dependency dependency : composed.dependsOn()) {
      dependency(service, dependency).ifPresent(hints::add);
    }
    return hints.stream().filter(hint -> isPlausible(service, hint)).toList();
  }

  /** Where a variable is set; the service's own place where it comes from elsewhere. */
  private static Location place(
      io.github.driftless.compose.ComposeService composed, String variable) {
    return composed
        .resolved()
        .get("environment")
        .filter(MappingNode.class::isInstance)
        .flatMap(node -> ((MappingNode) node).entry(variable))
        .map(MappingNode.Entry::keyLocation)
        .orElse(composed.location());
  }

  private void add(
      Service service, List<HostNames.Found> found, String source, Location at, List<Hint> hints) {
    for (HostNames.Found each : found) {
      neighbours
          .find(service, each.host(), each.port())
          .ifPresent(to -> hints.add(new Hint(service.id(), to.id(), source, at)));
    }
  }

  /** An option and its value are one word joined by {@code =}, or two words. */
  private void words(Service service, Optional<Node> node, String attribute, List<Hint> hints) {
    Location at = node.map(Node::location).orElse(service.source());
    String option = "";
    for (String word : texts(node)) {
      int equals = word.indexOf('=');
      boolean named = word.startsWith("-");
      if (named && equals > 0) {
        String name = word.substring(0, equals);
        add(
            service,
            HostNames.in(name.replaceFirst("^-+", ""), word.substring(equals + 1)),
            attribute + " " + name,
            at,
            hints);
      } else if (!named) {
        List<HostNames.Found> found =
            option.isEmpty()
                ? HostNames.written(word)
                : HostNames.in(option.replaceFirst("^-+", ""), word);
        add(service, found, option.isEmpty() ? attribute : attribute + " " + option, at, hints);
      }
      option = named && equals < 0 && word.matches("--?[A-Za-z0-9][A-Za-z0-9._-]*") ? word : "";
    }
  }

  /** The engine asks them in the name of the container, at its own addresses. */
  private void resolvers(Service service, Optional<Node> dns, List<Hint> hints) {
    for (String address : texts(dns)) {
      neighbours
          .find(service, address, Optional.of(DNS))
          .ifPresent(to -> hints.add(new Hint(service.id(), to.id(), "dns", dns.get().location())));
    }
  }

  private static List<String> texts(Optional<Node> node) {
    Stream<Node> nodes =
        node.stream()
            .flatMap(
                each ->
                    each instanceof SequenceNode list ? list.items().stream() : Stream.of(each));
    return nodes
        .filter(ScalarNode.class::isInstance)
        .map(each -> ((ScalarNode) each).text())
        .toList();
  }

  /** To start after another is a sign of calling it only where that one can answer. */
  private Optional<Hint> dependency(Service service, Dependency dependency) {
    Optional<Service> found = neighbours.byId(service.sibling(dependency.service()));
    if (found.isEmpty() || dependency.implied()) {
      return Optional.empty();
    }
    Service to = found.get();
    boolean ends = dependency.condition().equals("service_completed_successfully");
    boolean sameProgram = service.image().isPresent() && service.image().equals(to.image());
    Role caller = service.role();
    Role called = to.role();
    boolean answers =
        !called.has(NOT_CALLED)
            && !caller.has(KEEPERS)
            && !caller.has(Trait.LEADS_INTO_VPN)
            && (!called.has(Trait.WATCHES) || caller.has(READERS));
    boolean toProxy =
        called.has(Trait.PASSES_REQUESTS_ON)
            && !called.has(Trait.OPENS_TUNNEL)
            && caller.has(Trait.OPENS_TUNNEL, Trait.TRIES_OTHERS);
    boolean inside =
        service.placement() instanceof Placement.JoinsService joined
            && joined.service().equals(to.id())
            && called.has(Trait.UNSPECIFIC);
    return !ends
            && !sameProgram
            && !inside
            && (answers || toProxy)
            && neighbours.surroundings().near(service, to)
        ? Optional.of(new Hint(service.id(), to.id(), "depends_on", dependency.location()))
        : Optional.empty();
  }

  /** A file of variables for several services names those to one that it has no way to. */
  private boolean isNear(Service service, Hint hint) {
    return neighbours
        .byId(hint.to())
        .filter(to -> neighbours.surroundings().near(service, to))
        .isPresent();
  }

  /** An environment that many services share names others that a database has no use for. */
  private boolean isPlausible(Service service, Hint hint) {
    Role role = service.role();
    return !role.has(KEEPERS)
        || neighbours
            .byId(hint.to())
            .filter(to -> to.role().name().equals(role.name()))
            .isPresent();
  }
}
