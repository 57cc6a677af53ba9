package io.github.driftless.proxy.traefik;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.proxy.route.Authentication;
import io.github.driftless.proxy.route.Container;
import io.github.driftless.proxy.route.ProxyLimits;
import io.github.driftless.proxy.route.Route;
import io.github.driftless.proxy.route.Route.Target;
import io.github.driftless.proxy.route.UpstreamAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Routes of Traefik (Traefik documentation, "Routers", "Services", "Middlewares"), from labels of
 * containers and from files. Labels may name what files define, and the other way round.
 */
final class TraefikRoutes {

  private final TraefikSettings settings;
  private final Problems problems;
  private final TraefikPart.Book routers = new TraefikPart.Book();
  private final TraefikPart.Book services = new TraefikPart.Book();
  private final TraefikPart.Book middlewares = new TraefikPart.Book();
  private final List<Container> exposed = new ArrayList<>();

  TraefikRoutes(TraefikSettings settings, Problems problems) {
    this.settings = settings;
    this.problems = problems;
  }

  /** Returns the book of a kind of part, as keys call it. */
  Optional<TraefikPart.Book> book(String kind) {
    return switch (kind.toLowerCase(Locale.ROOT)) {
      case "routers" -> Optional.of(routers);
      case "services" -> Optional.of(services);
      case "middlewares" -> Optional.of(middlewares);
      default -> Optional.empty();
    };
  }

  /** Takes in what a container's labels say, where Traefik would look at it. */
  void add(Container container) {
    boolean speaks = container.labels().keySet().stream().anyMatch(TraefikRoutes::isTraefik);
    Optional<String> enable =
        container.labels().entrySet().stream()
            .filter(entry -> entry.getKey().equalsIgnoreCase("traefik.enable"))
            .map(entry -> entry.getValue().text())
            .findFirst();
    boolean looked =
        enable.map(value -> value.equalsIgnoreCase("true")).orElse(settings.exposedByDefault());
    if (!speaks || !looked) {
      return;
    }
    exposed.add(container);
    TraefikFirst.labels(container)
        .forEach(
            (setting, value) ->
                book(setting.startsWith("loadbalancer") ? "services" : "routers")
                    .orElseThrow()
                    .add(
                        container.id(),
                        setting,
                        values(setting, value.text()),
                        Optional.of(container),
                        "label traefik.frontend",
                        value.at()));
    container
        .labels()
        .forEach(
            (key, value) -> {
              String[] path = key.split("\\.");
              if (isTraefik(key) && path.length > 4 && isProtocol(path[1])) {
                String setting = String.join(".", List.of(path).subList(4, path.length));
                String prefix = String.join(".", List.of(path).subList(0, 4));
                book(path[2])
                    .ifPresent(
                        book ->
                            book.add(
                                path[3],
                                setting,
                                values(setting, value.text()),
                                Optional.of(container),
                                "label " + prefix,
                                value.at()));
              }
            });
  }

  /** Returns whether a label speaks to Traefik, by its key. */
  static boolean isTraefik(String key) {
    return key.toLowerCase(Locale.ROOT).startsWith("traefik.");
  }

  private static boolean isProtocol(String word) {
    return Set.of("http", "tcp").contains(word.toLowerCase(Locale.ROOT));
  }

  private static List<String> values(String setting, String text) {
    return setting.equalsIgnoreCase("rule")
        ? List.of(text)
        : Stream.of(text.split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
  }

  List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routers.all().forEach(router -> routes.addAll(routes(router)));
    for (Container container : exposed) {
      if (routers.of(container).isEmpty() && isMeant(container)) {
        routes.addAll(byDefault(container));
      }
    }
    return routes.stream().limit(ProxyLimits.ROUTES).toList();
  }

  /** A container of which labels only say a middleware or a network is not asking for a route. */
  private boolean isMeant(Container container) {
    return !services.of(container).isEmpty()
        || container.labels().keySet().stream().anyMatch("traefik.enable"::equalsIgnoreCase);
  }

  private List<Route> byDefault(Container container) {
    Location at = container.labels().values().iterator().next().at();
    TraefikPart.Book book = new TraefikPart.Book();
    book.add(
        container.service(),
        "entrypoints",
        List.of(),
        Optional.of(container),
        "label traefik.enable",
        at);
    return book.all().flatMap(part -> routes(part).stream()).toList();
  }

  private List<Route> routes(TraefikPart router) {
    Optional<String> rule =
        router.first("rule").or(() -> router.bearer().flatMap(settings::defaultRule));
    if (rule.isEmpty()) {
      return List.of();
    }
    Optional<List<TraefikRule.Match>> matches = TraefikRule.read(rule.get());
    if (matches.isEmpty()) {
      problems.add(
          Problem.warning(
                  "proxy-syntax",
                  "the rule of router \"" + router.name() + "\" cannot be read",
                  router.at())
              .withHint("a rule looks like Host(`media.example.org`) && PathPrefix(`/api`)"));
      return List.of();
    }
    List<String> entryPoints = router.all("entrypoints");
    Optional<Authentication> auth = authentication(router, entryPoints);
    List<Route> routes = new ArrayList<>();
    for (Target target : targets(router)) {
      for (TraefikRule.Match match : matches.get()) {
        routes.add(
            new Route(
                match.host(),
                match.path(),
                entryPoints,
                target,
                auth,
                origin(router),
                router.at()));
      }
    }
    return routes;
  }

  private static String origin(TraefikPart router) {
    boolean byLabel = router.bearer().isPresent() && router.first("rule").isPresent();
    return byLabel ? router.origin() + ".rule" : router.origin();
  }

  /** A router without a service means the only one its container has, or the container itself. */
  private List<Target> targets(TraefikPart router) {
    Optional<String> name = router.first("service");
    if (name.filter(each -> each.endsWith("@internal")).isPresent()) {
      boolean isNothing = name.get().startsWith("noop");
      return isNothing ? List.of() : List.of(new Target.Proxy());
    }
    Optional<TraefikPart> service =
        name.flatMap(services::find)
            .or(
                () ->
                    router
                        .bearer()
                        .map(services::of)
                        .filter(all -> all.size() == 1)
                        .map(all -> all.get(0)));
    List<String> urls = service.map(part -> part.all("loadbalancer.server.url")).orElse(List.of());
    List<String> addresses =
        service.map(part -> part.all("loadbalancer.servers")).orElse(List.of());
    if (!urls.isEmpty() || !addresses.isEmpty()) {
      return Stream.concat(urls.stream(), addresses.stream())
          .flatMap(url -> UpstreamAddress.read(url).stream())
          .map(Target.class::cast)
          .toList();
    }
    return service
        .flatMap(TraefikPart::bearer)
        .or(router::bearer)
        .map(container -> (Target) new Target.Bearer(container.id(), port(service, container)))
        .map(List::of)
        .orElse(List.of());
  }

  /** Without the label it is the lowest port that the container offers. */
  private static Optional<Integer> port(Optional<TraefikPart> service, Container container) {
    return service
        .flatMap(part -> part.first("loadbalancer.server.port"))
        .filter(text -> text.matches("[0-9]{1,5}"))
        .map(Integer::valueOf)
        .filter(number -> number > 0 && number < 65536)
        .or(container::listensOn);
  }

  private Optional<Authentication> authentication(TraefikPart router, List<String> entryPoints) {
    return Stream.concat(router.all("middlewares").stream(), settings.middlewares(entryPoints))
        .flatMap(name -> authentication(name, 0).stream())
        .findFirst();
  }

  private Optional<Authentication> authentication(String name, int depth) {
    Optional<TraefikPart> found = middlewares.find(name);
    if (found.isEmpty()) {
      return byName(name);
    }
    TraefikPart part = found.get();
    if (part.has("forwardauth")) {
      return Optional.of(
          part.first("forwardauth.address")
              .flatMap(UpstreamAddress::host)
              .map(Authentication::forward)
              .orElse(Authentication.named(part.name())));
    }
    if (part.has("basicauth") || part.has("digestauth")) {
      return Optional.of(Authentication.passwords());
    }
    if (depth < ProxyLimits.INCLUDES) {
      Optional<Authentication> chained =
          part.all("chain.middlewares").stream()
              .flatMap(each -> authentication(each, depth + 1).stream())
              .findFirst();
      if (chained.isPresent()) {
        return chained;
      }
    }
    boolean plugin = part.has("plugin");
    return plugin ? byName(name) : Optional.empty();
  }

  /** What is defined where nobody looks can only be told by its name. */
  private static Optional<Authentication> byName(String name) {
    String plain = name.replaceFirst("@.*", "").toLowerCase(Locale.ROOT);
    boolean denies = plain.matches(".*(no|without|skip|bypass)[-_]?(o?auth|sso).*");
    boolean tells = Stream.of("auth", "sso", "oidc", "keycloak", "login").anyMatch(plain::contains);
    return tells && !denies ? Optional.of(Authentication.named(name)) : Optional.empty();
  }
}
