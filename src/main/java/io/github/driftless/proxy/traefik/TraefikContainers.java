package io.github.driftless.proxy.traefik;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.proxy.route.Container;
import io.github.driftless.proxy.route.Container.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Builds the routers of containers as Traefik's providers of labels do: what labels leave out is
 * filled in for each container by itself, and a router that is not clear is refused.
 */
final class TraefikContainers {

  private static final String ENABLE = "traefik.enable";
  private static final String PORT = "loadbalancer.server.port";

  private final TraefikSection http;
  private final TraefikSection tcp;
  private final TraefikLabels reader;
  private final Problems problems;
  private final List<Kept> kept = new ArrayList<>();
  private final Map<String, List<String>> networks = new HashMap<>();

  /** A container that a provider looks at, and the labels that it sees. */
  private record Kept(Container container, Map<String, Word> labels, TraefikProvider provider) {}

  TraefikContainers(TraefikSection http, TraefikSection tcp, Problems problems) {
    this.http = http;
    this.tcp = tcp;
    this.reader = new TraefikLabels(http, tcp);
    this.problems = problems;
  }

  /** Takes in what the labels of a container say, where a provider looks at it. */
  void add(Container container, TraefikProvider provider) {
    Map<String, Word> labels = provider.labels(container);
    if (labels.keySet().stream().noneMatch(TraefikLabels::isTraefik)
        || !provider.looksAt(container, labels)) {
      return;
    }
    Optional<Problem> refused = refused(container, labels);
    if (refused.isPresent()) {
      problems.add(refused.get());
      return;
    }
    kept.add(new Kept(container, labels, provider));
    reader.add(container, labels, provider.name());
    networks.putIfAbsent(container.id(), provider.networksOf(container, labels));
    provider
        .networkLabel(labels)
        .filter(word -> container.networks().size() > 1)
        .filter(word -> !container.networks().contains(word.text()))
        .ifPresent(word -> problems.add(notOnIt(container, word)));
  }

  /** Returns why Traefik takes in none of a container's labels; empty where it does. */
  private static Optional<Problem> refused(Container container, Map<String, Word> labels) {
    return TraefikLabels.value(labels, ENABLE)
        .filter(word -> !word.text().contains("${"))
        .filter(word -> TraefikProvider.bool(word.text()).isEmpty())
        .map(
            word ->
                Problem.warning(
                        "proxy-labels",
                        ENABLE
                            + " of "
                            + container.service()
                            + " is neither true nor false: Traefik takes in none of its labels,"
                            + " and no route is made",
                        word.at())
                    .withHint("write \"true\" or \"false\""))
        .or(() -> TraefikFields.unknown(container, labels));
  }

  private static Problem notOnIt(Container container, Word label) {
    Optional<String> meant =
        container.networks().stream().filter(name -> name.endsWith("_" + label.text())).findFirst();
    return Problem.warning(
            "proxy-network",
            container.service()
                + " is on no network called \""
                + label.text()
                + "\": Traefik takes any of its networks, and not each time the same",
            label.at())
        .withHint(
            meant
                .map(name -> "the engine calls it \"" + name + "\"")
                .or(() -> Optional.of("name one of " + String.join(", ", container.networks()))));
  }

  /** Returns the networks over which each container is asked, by its id. */
  Map<String, List<String>> networks() {
    return networks;
  }

  /** Returns the routers of all containers, those first that labels name. */
  List<TraefikRouter> routers() {
    List<TraefikRouter> named = new ArrayList<>();
    List<TraefikRouter> byDefault = new ArrayList<>();
    for (Kept each : kept) {
      List<TraefikPart> routers = of(http.routers(), each);
      List<TraefikPart> services = of(http.services(), each);
      List<TraefikPart> tcpRouters = of(tcp.routers(), each);
      List<TraefikPart> tcpServices = of(tcp.services(), each);
      if (services.stream().anyMatch(this::saysTwice)
          || lacksPort(each, services, routers)
          || lacksPort(each, tcpServices, tcpRouters)) {
        continue;
      }
      named.addAll(routers(each, http, routers, services));
      named.addAll(routers(each, tcp, tcpRouters, tcpServices));
      if (routers.isEmpty() && tcpRouters.isEmpty() && isMeant(each, services)) {
        byDefault.addAll(byDefault(each, services));
      }
    }
    named.addAll(byDefault);
    return named;
  }

  private static List<TraefikPart> of(TraefikBook book, Kept kept) {
    return book.of(kept.container()).stream()
        .filter(part -> part.provider().equals(kept.provider().name()))
        .toList();
  }

  private boolean saysTwice(TraefikPart service) {
    boolean twice =
        service.has("loadbalancer.server.url")
            && (service.has(PORT) || service.has("loadbalancer.server.scheme"));
    if (twice) {
      problems.add(
          Problem.warning(
              "proxy-router",
              "the service "
                  + service.name()
                  + " says both a url and a port or a scheme: Traefik refuses it, and no route is"
                  + " made of the labels of its container",
              service.at()));
    }
    return twice;
  }

  /** In a swarm Traefik does not look for a port itself. */
  private boolean lacksPort(Kept kept, List<TraefikPart> services, List<TraefikPart> routers) {
    if (kept.provider().reads() != TraefikProvider.Reads.SERVICES
        || services.isEmpty() && routers.isEmpty()
        || !services.isEmpty() && services.stream().allMatch(part -> part.has(PORT))) {
      return false;
    }
    problems.add(
        Problem.warning(
                "proxy-router",
                "in a swarm Traefik must be told the port of "
                    + kept.container().service()
                    + ", and no label says it: Traefik makes no route of its labels",
                (services.isEmpty() ? routers : services).get(0).at())
            .withHint(
                "add the label traefik.http.services." + kept.container().service() + "." + PORT));
    return true;
  }

  private List<TraefikRouter> routers(
      Kept kept, TraefikSection section, List<TraefikPart> routers, List<TraefikPart> services) {
    if (routers.isEmpty()) {
      return List.of();
    }
    List<TraefikPart> own = services.isEmpty() ? List.of(ownService(kept, section)) : services;
    List<TraefikRouter> all = new ArrayList<>();
    for (TraefikPart router : routers) {
      Optional<String> rule =
          router
              .first(TraefikPart.RULE)
              .or(() -> section.isHttp() ? defaultRule(kept, router.at()) : Optional.empty());
      Optional<String> service =
          router
              .first(TraefikPart.SERVICE)
              .or(() -> Optional.of(own.get(0).name()).filter(name -> own.size() == 1));
      if (rule.isPresent() && service.isPresent()) {
        all.add(new TraefikRouter(section, router, rule.get(), service.get()));
      } else if (rule.isPresent()) {
        problems.add(unclear(router, own, section));
      } else if (!section.isHttp()) {
        problems.add(
            Problem.warning(
                "proxy-router",
                "the router " + router.name() + " has no rule: Traefik refuses it",
                router.at()));
      }
    }
    return all;
  }

  private static Problem unclear(
      TraefikPart router, List<TraefikPart> services, TraefikSection section) {
    List<String> names = services.stream().map(TraefikPart::name).toList();
    return Problem.warning(
            "proxy-router",
            "the router "
                + router.name()
                + " names no service, and its container has "
                + names.size()
                + ": Traefik refuses it, and no route is made",
            router.at())
        .withHint(
            "say which: traefik."
                + (section.isHttp() ? "http" : "tcp")
                + ".routers."
                + router.name()
                + ".service="
                + String.join(" or ", names.subList(0, Math.min(3, names.size()))));
  }

  private static TraefikPart ownService(Kept kept, TraefikSection section) {
    Container container = kept.container();
    TraefikPart part =
        TraefikPart.empty(
            TraefikDefaultRule.name(container, kept.provider()),
            kept.provider().name(),
            Optional.of(container),
            "label traefik.enable",
            anyLabel(kept));
    section.services().addPart(part);
    return part;
  }

  /** A container of which labels only say a middleware or a network is not asking for a route. */
  private static boolean isMeant(Kept kept, List<TraefikPart> services) {
    return !services.isEmpty() || TraefikLabels.value(kept.labels(), ENABLE).isPresent();
  }

  private List<TraefikRouter> byDefault(Kept kept, List<TraefikPart> services) {
    if (services.size() > 1) {
      problems.add(
          Problem.warning(
              "proxy-router",
              kept.container().service()
                  + " has "
                  + services.size()
                  + " services and no router: Traefik makes none by itself",
              services.get(0).at()));
      return List.of();
    }
    TraefikPart service = services.isEmpty() ? ownService(kept, http) : services.get(0);
    TraefikPart router =
        TraefikPart.empty(
            TraefikDefaultRule.name(kept.container(), kept.provider()),
            kept.provider().name(),
            Optional.of(kept.container()),
            "label traefik.enable",
            anyLabel(kept));
    return defaultRule(kept, router.at()).stream()
        .map(rule -> new TraefikRouter(http, router, rule, service.name()))
        .toList();
  }

  private Optional<String> defaultRule(Kept kept, Location at) {
    Optional<String> rule =
        TraefikDefaultRule.fill(kept.provider(), kept.container(), kept.labels());
    if (rule.isEmpty()) {
      problems.add(
          Problem.warning(
                  "proxy-router",
                  "the default rule is a template that only Traefik can fill in: what "
                      + kept.container().service()
                      + " is called is not known",
                  at)
              .withHint("give it a rule of its own, or declare the route in topology.yaml"));
    }
    return rule.filter(text -> !text.isBlank());
  }

  private static Location anyLabel(Kept kept) {
    return kept.labels().values().iterator().next().at();
  }
}
