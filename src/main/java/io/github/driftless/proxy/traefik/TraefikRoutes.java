package io.github.driftless.proxy.traefik;

import io.github.driftless.problem.Nearest;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.proxy.route.Container;
import io.github.driftless.proxy.route.ProxyLimits;
import io.github.driftless.proxy.route.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Routes of Traefik (Traefik documentation, "Routers", "Services", "Middlewares"), from labels of
 * containers and from files.
 */
final class TraefikRoutes {

  private final TraefikSettings settings;
  private final TraefikSection http;
  private final TraefikSection tcp;
  private final Problems problems;

  /**
   * A route.
   *
   * @param whole whether its router takes all requests for its host and path
   * @param redirects whether that only sends requests on to {@code https}
   */
  private record Made(Route route, TraefikRouter router, boolean whole, boolean redirects) {

    /** Returns whether another one never gets a request, where this one takes all. */
    private boolean hides(Made other) {
      List<String> here = route.entryPoints();
      List<String> there = other.route.entryPoints();
      return other.router.section().isHttp()
          && router.priority() > other.router.priority()
          && (here.isEmpty() || !there.isEmpty() && here.containsAll(there));
    }

    /** Returns whether it takes all requests over HTTP for its host and path, and answers them. */
    private boolean takesAll() {
      return whole && !redirects && router.section().isHttp();
    }

    private List<Object> name() {
      return List.of(route.host(), route.path());
    }
  }

  TraefikRoutes(
      TraefikSettings settings, TraefikSection http, TraefikSection tcp, Problems problems) {
    this.settings = settings;
    this.http = http;
    this.tcp = tcp;
    this.problems = problems;
  }

  /**
   * Returns the routes of all routers.
   *
   * @param ofContainers the routers that labels make
   * @param networks those over which each container is asked, by its id
   */
  List<Route> routes(List<TraefikRouter> ofContainers, Map<String, List<String>> networks) {
    List<TraefikRouter> all = new ArrayList<>();
    for (TraefikSection section : List.of(http, tcp)) {
      for (List<TraefikPart> named : section.routers().byName()) {
        named.stream()
            .filter(part -> part.bearer().isEmpty())
            .flatMap(part -> ofFile(section, part).stream())
            .forEach(all::add);
      }
    }
    all.addAll(merged(ofContainers));
    TraefikTargets targets = new TraefikTargets(settings, networks, problems);
    List<Made> made = new ArrayList<>();
    for (TraefikRouter router : all) {
      if (made.size() < ProxyLimits.ROUTES) {
        made.addAll(routes(router, targets));
      }
    }
    Set<Object> answered =
        made.stream().filter(each -> !each.redirects()).map(Made::name).collect(Collectors.toSet());
    Set<Made> hidden = hidden(made);
    return made.stream()
        .filter(each -> !each.redirects() || !answered.contains(each.name()))
        .filter(each -> !hidden.contains(each))
        .map(Made::route)
        .limit(ProxyLimits.ROUTES)
        .toList();
  }

  /**
   * Returns the routes that another router has with a higher priority ("Routers", "Priority"), each
   * of whose requests that one takes.
   */
  private Set<Made> hidden(List<Made> made) {
    Map<Object, Made> highest = new HashMap<>();
    for (Made each : made) {
      if (each.takesAll()) {
        highest.merge(
            each.name(),
            each,
            (one, other) -> one.router().priority() < other.router().priority() ? other : one);
      }
    }
    Set<Made> hidden = new HashSet<>();
    for (Made each : made) {
      Optional<Made> by =
          Optional.ofNullable(highest.get(each.name())).filter(other -> other.hides(each));
      if (by.isPresent() && hidden.add(each) && !each.redirects()) {
        problems.add(
            Problem.warning(
                "proxy-router",
                "the router "
                    + each.router().part().name()
                    + " gets no request for what the router "
                    + by.get().router().part().name()
                    + " is for, too: that one has the higher priority",
                each.route().source()));
      }
    }
    return hidden;
  }

  private static Optional<TraefikRouter> ofFile(TraefikSection section, TraefikPart part) {
    return part.first(TraefikPart.RULE)
        .flatMap(
            rule ->
                part.first(TraefikPart.SERVICE)
                    .map(service -> new TraefikRouter(section, part, rule, service)));
  }

  /** A router that several containers say is one where they say the same, and else none. */
  private List<TraefikRouter> merged(List<TraefikRouter> routers) {
    Map<String, List<TraefikRouter>> byName = new LinkedHashMap<>();
    for (TraefikRouter router : routers) {
      byName.computeIfAbsent(router.key(), key -> new ArrayList<>()).add(router);
    }
    List<TraefikRouter> all = new ArrayList<>();
    for (List<TraefikRouter> same : byName.values()) {
      if (same.stream().map(TraefikRouter::settings).distinct().count() == 1) {
        all.add(same.get(0));
      } else {
        problems.add(differ(same));
      }
    }
    return all;
  }

  private static Problem differ(List<TraefikRouter> same) {
    Set<String> services = new LinkedHashSet<>();
    same.forEach(each -> each.part().bearer().map(Container::service).ifPresent(services::add));
    TraefikPart last = same.get(same.size() - 1).part();
    return Problem.warning(
            "proxy-router",
            "the router "
                + last.name()
                + " is defined by "
                + String.join(" and ", services)
                + ", and not in the same way: Traefik refuses it, and no route is made",
            last.at())
        .withHint("give each router a name of its own");
  }

  private List<Made> routes(TraefikRouter router, TraefikTargets targets) {
    TraefikPart part = router.part();
    Optional<List<TraefikRule.Match>> matches = TraefikRule.read(router.rule());
    if (matches.isEmpty()) {
      problems.add(
          Problem.warning(
                  "proxy-syntax",
                  "the rule of router \"" + part.name() + "\" cannot be read",
                  part.at())
              .withHint("a rule looks like Host(`media.example.org`) && PathPrefix(`/api`)"));
      return List.of();
    }
    Optional<TraefikRule.OfVersion2> older =
        settings.readsNewRules(part) ? TraefikRule.ofVersion2(router.rule()) : Optional.empty();
    if (older.isPresent()) {
      problems.add(
          Problem.warning(
                  "proxy-router",
                  "the rule of router \""
                      + part.name()
                      + "\" "
                      + older.get().words()
                      + ": Traefik 3 refuses it, and no route is made",
                  part.at())
              .withHint(older.get().hint()));
      return List.of();
    }
    Optional<List<String>> listening = entryPoints(part);
    if (listening.isEmpty()) {
      return List.of();
    }
    List<String> entryPoints = listening.get();
    TraefikMiddlewares before =
        new TraefikMiddlewares(
            router.section().middlewares(),
            part.provider(),
            Stream.concat(part.all("middlewares").stream(), settings.middlewares(entryPoints)));
    List<Made> made = new ArrayList<>();
    for (Route.Target target : targets.of(router)) {
      for (TraefikRule.Match match : matches.get()) {
        made.add(
            new Made(
                new Route(
                    match.host(),
                    match.path(),
                    entryPoints,
                    target,
                    before.authentication(),
                    before.only(),
                    Optional.empty(),
                    origin(part),
                    part.at()),
                router,
                match.whole(),
                before.redirects()));
      }
    }
    return made;
  }

  /** Returns the entry points of a router; empty where it names some, and there is none of them. */
  private Optional<List<String>> entryPoints(TraefikPart router) {
    List<String> named = router.all("entrypoints");
    Optional<Set<String>> known = settings.entryPoints();
    if (known.isEmpty()) {
      return Optional.of(named);
    }
    List<String> there =
        named.stream().filter(name -> known.get().contains(name.toLowerCase(Locale.ROOT))).toList();
    boolean none = there.isEmpty() && !named.isEmpty();
    for (String name : named) {
      if (!there.contains(name)) {
        problems.add(
            Problem.warning(
                    "proxy-router",
                    "the router "
                        + router.name()
                        + " names the entry point "
                        + name
                        + ", which no setting defines"
                        + (none ? ": Traefik refuses it, and no route is made" : ""),
                    router.at())
                .withHint(Nearest.hint(name, known.get())));
      }
    }
    return none ? Optional.empty() : Optional.of(there);
  }

  private static String origin(TraefikPart router) {
    boolean byLabel = router.bearer().isPresent() && router.first(TraefikPart.RULE).isPresent();
    return byLabel ? router.origin() + ".rule" : router.origin();
  }
}
