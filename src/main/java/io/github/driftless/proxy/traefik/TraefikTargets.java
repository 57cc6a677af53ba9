package io.github.driftless.proxy.traefik;

import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.proxy.route.Container;
import io.github.driftless.proxy.route.ProxyLimits;
import io.github.driftless.proxy.route.Route.Target;
import io.github.driftless.proxy.route.UpstreamAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who answers behind the services of Traefik (Traefik documentation, "Services"). */
final class TraefikTargets {

  private static final String SERVER = "loadbalancer.server.";

  private final TraefikSettings settings;
  private final Map<String, List<String>> networks;
  private final Problems problems;

  /**
   * @param settings say which services Traefik has of its own
   * @param networks those over which each container is asked, by its id
   */
  TraefikTargets(TraefikSettings settings, Map<String, List<String>> networks, Problems problems) {
    this.settings = settings;
    this.networks = networks;
    this.problems = problems;
  }

  /** Returns who answers; nobody, and a warning, where the service is none. */
  List<Target> of(TraefikRouter router) {
    return of(router, router.service(), router.part().provider(), 0).stream().distinct().toList();
  }

  private List<Target> of(TraefikRouter router, String name, String provider, int depth) {
    if (name.endsWith("@internal")) {
      if (!settings.serves(name)) {
        problems.add(
            refused(router, "leads to " + name + ", which no setting switches on")
                .withHint(
                    TraefikSettings.switchOf(name)
                        .map(setting -> "switch it on: --" + setting + "=true")));
        return List.of();
      }
      return name.startsWith("noop") ? List.of() : List.of(new Target.Proxy());
    }
    List<TraefikPart> parts = router.section().services().all(name, provider);
    if (parts.isEmpty()) {
      problems.add(
          refused(router, "leads to the service " + name + ", which nobody defines")
              .withHint(
                  router
                      .section()
                      .services()
                      .find(name, provider)
                      .filter(any -> !name.contains("@"))
                      .map(other -> "did you mean \"" + name + "@" + other.provider() + "\"?")));
      return List.of();
    }
    if (parts.stream().map(TraefikTargets::shared).distinct().count() > 1) {
      problems.add(
          refused(router, "leads to the service " + name + ", which is defined in several ways"));
      return List.of();
    }
    if (parts.stream().anyMatch(part -> lacksHealthCheck(part, router.section().services()))) {
      problems.add(
          refused(
              router,
              "leads to the service "
                  + name
                  + ", which falls back from one without a health check"));
      return List.of();
    }
    List<Target> all = new ArrayList<>();
    for (TraefikPart part : parts) {
      List<String> others = others(part);
      if (others.isEmpty() || depth >= ProxyLimits.INCLUDES) {
        all.addAll(servers(part));
      }
      for (String other : depth < ProxyLimits.INCLUDES ? others : List.<String>of()) {
        all.addAll(of(router, other, part.provider(), depth + 1));
      }
    }
    return all.subList(0, Math.min(all.size(), ProxyLimits.ALTERNATIVES));
  }

  private static Problem refused(TraefikRouter router, String why) {
    return Problem.warning(
        "proxy-router",
        "the router "
            + router.part().name()
            + " "
            + why
            + ": Traefik refuses it, and no route is made",
        router.part().at());
  }

  /** Returns what must be the same in all definitions of a service: all but its servers. */
  private static Map<String, List<String>> shared(TraefikPart part) {
    Map<String, List<String>> shared = new LinkedHashMap<>(part.settings());
    shared.keySet().removeIf(key -> key.startsWith(SERVER));
    return new java.util.TreeMap<>(shared);
  }

  /** Whoever falls back must know whether the other one is up ("Services", "Failover"). */
  private static boolean lacksHealthCheck(TraefikPart part, TraefikBook services) {
    return part.all("failover.service").stream()
        .flatMap(main -> services.all(main, part.provider()).stream())
        .anyMatch(
            main ->
                main.settings().keySet().stream().noneMatch(key -> key.contains("healthcheck"))
                    && !part.has("failover.errors"));
  }

  /** A weighted service, one with a mirror and one that falls back lead to others. */
  private static List<String> others(TraefikPart part) {
    Set<String> names = new LinkedHashSet<>(part.all("weighted.services"));
    names.addAll(part.all("mirroring.service"));
    names.addAll(part.all("failover.service"));
    names.addAll(part.all("failover.fallback"));
    return List.copyOf(names);
  }

  private List<Target> servers(TraefikPart part) {
    List<String> addresses =
        Stream.concat(part.all(SERVER + "url").stream(), part.all("loadbalancer.servers").stream())
            .toList();
    if (!addresses.isEmpty()) {
      return addresses.stream()
          .flatMap(url -> UpstreamAddress.read(url).stream())
          .map(Target.class::cast)
          .toList();
    }
    return part.bearer().stream().flatMap(container -> bearer(part, container).stream()).toList();
  }

  /** Without the label it is the lowest port that the container offers. */
  private Optional<Target> bearer(TraefikPart service, Container container) {
    Optional<String> written = service.first(SERVER + "port");
    Optional<Integer> port =
        written
            .filter(text -> text.matches("[0-9]{1,5}"))
            .map(Integer::valueOf)
            .filter(number -> number > 0 && number < 65536);
    if (port.isEmpty() && written.filter(text -> !text.contains("${")).isPresent()) {
      problems.add(
          Problem.warning(
              "proxy-syntax",
              "the port of the service "
                  + service.name()
                  + " is no number from 1 to 65535: no route is made",
              service.at()));
      return Optional.empty();
    }
    return Optional.of(
        new Target.Bearer(
            container.id(),
            port.or(container::listensOn),
            networks.getOrDefault(container.id(), List.of())));
  }
}
