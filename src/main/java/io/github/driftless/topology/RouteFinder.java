package io.github.driftless.topology;

import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.proxy.ProxyReader;
import io.github.driftless.proxy.route.Authentication;
import io.github.driftless.proxy.route.Container;
import io.github.driftless.proxy.route.Request;
import io.github.driftless.proxy.route.Route;
import io.github.driftless.proxy.route.RouteReader;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.SequenceNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Asks each proxy of a mode what it publishes, and finds the services that are meant. */
final class RouteFinder {

  /**
   * Routes of one mode. Hundreds of proxies that hear the same thousand containers would otherwise
   * have more than anybody could look at; nobody's stack has a tenth of it.
   */
  private static final int MOST = 20_000;

  /** What a route is asked for where the proxy keeps the passwords itself. */
  private static final String PASSWORDS = "password";

  /**
   * A route of a mode.
   *
   * @param proxy who takes the request; empty where no proxy of the stack does
   * @param to who answers; empty where that is no service of the stack
   * @param asked the service that is asked first who is there, where it is one of the stack
   */
  record Found(
      Optional<Service> proxy,
      Optional<Service> to,
      Optional<Service> asked,
      RemoteAccess.Route route) {}

  /**
   * All that one proxy is told; proxies that are told the same have the same routes.
   *
   * @param inside where in the proxy's container the files lie that it mounts
   * @param tunnel the proxy itself where it opens the way in; what it calls itself counts then
   * @param texts configuration that stands in the compose file itself
   * @param places where those stand that ask it for routes
   * @param apart those that ask it for routes, and stand where no proxy does
   */
  private record Told(
      List<Path> files,
      Map<Path, String> inside,
      Map<Path, String> texts,
      Map<RouteReader, Set<String>> places,
      Map<RouteReader, List<Container>> apart,
      List<String> arguments,
      Map<String, String> variables,
      Optional<String> tag,
      Optional<Service> tunnel) {

    boolean isAnything() {
      return tunnel.isPresent()
          || !files.isEmpty()
          || !texts.isEmpty()
          || !apart.isEmpty()
          || places.values().stream().anyMatch(where -> !where.isEmpty());
    }
  }

  private final List<Service> services;
  private final Map<String, io.github.driftless.compose.ComposeService> composed;
  private final Map<String, List<GivenFiles.GivenFile>> given;
  private final ServiceNames names;
  private final RouteTargets targets;
  private final AskingContainers asking;
  private final Path stack;
  private final ProxyMounts mounts;
  private final Problems problems;
  private final Set<Path> inputs = new LinkedHashSet<>();
  private final Map<Told, List<Route>> read = new HashMap<>();

  /** By image: thousands of services may have the same. */
  private final Map<String, Set<RouteReader>> readers = new HashMap<>();

  private final Map<String, Boolean> passesOn = new HashMap<>();
  private final List<RemoteAccess.KeptElsewhere> elsewhere = new ArrayList<>();

  /**
   * @param services those of one host
   * @param names what people call the services of the mode
   */
  RouteFinder(
      List<Service> services,
      Map<String, io.github.driftless.compose.ComposeService> composed,
      ServiceNames names,
      Map<String, List<GivenFiles.GivenFile>> given,
      Neighbours neighbours,
      Path stack,
      Catalogue catalogue,
      Problems problems) {
    this.services = services;
    this.composed = composed;
    this.given = given;
    this.names = names;
    this.targets = new RouteTargets(services, names, neighbours, problems);
    this.asking = new AskingContainers(services, composed, neighbours.surroundings(), catalogue);
    this.stack = stack;
    this.mounts = new ProxyMounts(stack);
    this.problems = problems;
  }

  /** Returns the files that were read. */
  Set<Path> inputs() {
    return inputs;
  }

  /** Returns the proxies and tunnels that are told routes which no file has. */
  List<RemoteAccess.KeptElsewhere> elsewhere() {
    return elsewhere;
  }

  /**
   * Finds the routes of a mode.
   *
   * @param named what {@code remote-access.config} names
   * @param declared the proxy that this is the configuration of; empty: the first
   */
  List<Found> find(List<Path> named, Optional<String> declared) {
    Optional<Service> meant = declared.flatMap(names::find);
    List<Service> proxies =
        services.stream()
            .filter(service -> service.outside().isEmpty())
            .filter(
                service ->
                    service.role().has(Trait.PASSES_REQUESTS_ON, Trait.MAY_PASS_REQUESTS_ON)
                        || passesOn(ProxyMounts.image(service))
                        || Optional.of(service).equals(meant))
            .toList();
    Optional<Service> main =
        meant
            .filter(service -> service.outside().isEmpty())
            .or(
                () ->
                    proxies.stream()
                        .filter(service -> service.role().has(Trait.PASSES_REQUESTS_ON))
                        .filter(service -> !service.role().has(Trait.OPENS_TUNNEL))
                        .findFirst())
            .or(() -> proxies.stream().findFirst());
    List<Found> all = new ArrayList<>();
    Set<RouteReader> unheard = ProxyReader.all();
    Map<String, Map<RouteReader, List<Container>>> apart = apart(proxies);
    for (Service proxy : proxies) {
      List<GivenFiles.GivenFile> also = given.getOrDefault(proxy.id(), List.of());
      Map<Path, String> places = new LinkedHashMap<>(mounts.of(proxy));
      mounts.given(proxy, also).forEach(places::putIfAbsent);
      Set<Path> files = new LinkedHashSet<>(places.keySet());
      Map<Path, String> texts = mounts.texts(proxy, also);
      texts.keySet().forEach(file -> places.putIfAbsent(file, mounts.place(file, also)));
      if (main.map(Service::id).equals(Optional.of(proxy.id()))) {
        named.forEach(path -> files.addAll(ProxyMounts.named(path)));
      }
      Set<RouteReader> heard = heardBy(proxy);
      unheard.removeAll(heard);
      all.addAll(
          routes(proxy, files, places, texts, heard, apart.getOrDefault(proxy.id(), Map.of())));
      if (all.size() >= MOST) {
        problems.add(
            Problem.warning(
                "too-many-routes",
                "the proxies of the stack have more than " + MOST + " routes: the rest is left out",
                proxy.source()));
        targets.report();
        return withoutPortals(all.subList(0, MOST));
      }
    }
    // a proxy that is no part of the stack may still be asked by its labels
    all.addAll(routesOutside(unheard));
    targets.report();
    return withoutPortals(all);
  }

  private Set<RouteReader> heardBy(Service proxy) {
    return readers.computeIfAbsent(ProxyMounts.image(proxy), ProxyReader::heardBy);
  }

  private boolean passesOn(String image) {
    return passesOn.computeIfAbsent(image, ProxyReader::passesOn);
  }

  /**
   * A proxy is told of containers by the engine, whether or not it shares a network with them.
   * Those that stand near none that hears them are given to one: the first that hears, of their
   * project where there is one.
   *
   * @return for proxies, by id, what they hear besides
   */
  private Map<String, Map<RouteReader, List<Container>>> apart(List<Service> proxies) {
    Map<RouteReader, Set<String>> taken = new LinkedHashMap<>();
    Map<RouteReader, Map<Optional<String>, Service>> hearing = new LinkedHashMap<>();
    for (Service proxy : proxies) {
      Set<RouteReader> heard = heardBy(proxy);
      asking
          .placesNear(proxy, heard)
          .forEach(
              (reader, places) -> {
                taken.computeIfAbsent(reader, any -> new LinkedHashSet<>()).addAll(places);
                Map<Optional<String>, Service> firsts =
                    hearing.computeIfAbsent(reader, any -> new LinkedHashMap<>());
                firsts.putIfAbsent(proxy.project(), proxy);
              });
    }
    Map<String, Map<RouteReader, List<Container>>> apart = new LinkedHashMap<>();
    asking
        .elsewhere(taken)
        .forEach(
            (reader, containers) -> {
              Map<Optional<String>, Service> firsts = hearing.get(reader);
              Service first = firsts.values().iterator().next();
              for (Container container : containers) {
                apart
                    .computeIfAbsent(
                        firsts.getOrDefault(container.project(), first).id(),
                        any -> new LinkedHashMap<>())
                    .computeIfAbsent(reader, any -> new ArrayList<>())
                    .add(container);
              }
            });
    return apart;
  }

  private List<Found> routes(
      Service proxy,
      Set<Path> files,
      Map<Path, String> places,
      Map<Path, String> texts,
      Set<RouteReader> heard,
      Map<RouteReader, List<Container>> apart) {
    inputs.addAll(files);
    Map<String, String> variables = new LinkedHashMap<>();
    List<String> arguments = new ArrayList<>();
    Optional.ofNullable(composed.get(proxy.id()))
        .ifPresent(
            each -> {
              each.environment()
                  .forEach((key, value) -> value.ifPresent(text -> variables.put(key, text)));
              arguments.addAll(texts(each.resolved().get("entrypoint")));
              arguments.addAll(texts(each.resolved().get("command")));
            });
    String image = ProxyMounts.image(proxy);
    boolean opens = proxy.role().has(Trait.OPENS_TUNNEL) || passesOn(image);
    Told told =
        new Told(
            List.copyOf(files),
            places,
            texts,
            asking.placesNear(proxy, heard),
            apart,
            arguments,
            variables,
            ProxyMounts.tag(proxy),
            opens ? Optional.of(proxy) : Optional.empty());
    List<Route> routes = read.computeIfAbsent(told, this::read);
    if (opens && routes.isEmpty()) {
      ProxyReader.keptElsewhere(image, request(told))
          .ifPresent(
              where -> elsewhere.add(new RemoteAccess.KeptElsewhere(targets.name(proxy), where)));
    }
    return routes.stream().flatMap(route -> found(Optional.of(proxy), route).stream()).toList();
  }

  private List<Route> read(Told told) {
    return told.isAnything() ? ProxyReader.read(request(told), problems) : List.of();
  }

  private Request request(Told told) {
    Optional<Service> tunnel = told.tunnel();
    return new Request(
        told.files(),
        told.inside(),
        told.texts(),
        asking(told),
        told.arguments(),
        told.variables(),
        tunnel.map(service -> service.network().hostname().orElse(service.name())).orElse(""),
        told.tag(),
        tunnel.map(Service::source));
  }

  private Map<RouteReader, List<Container>> asking(Told told) {
    Map<RouteReader, List<Container>> all = new LinkedHashMap<>(asking.at(told.places()));
    told.apart()
        .forEach(
            (reader, more) ->
                all.merge(
                    reader,
                    more,
                    (near, far) -> Stream.concat(near.stream(), far.stream()).toList()));
    return all;
  }

  private List<Found> routesOutside(Set<RouteReader> heard) {
    Request request =
        new Request(
            List.of(),
            Map.of(),
            Map.of(),
            asking.anywhere(heard),
            List.of(),
            Map.of(),
            "",
            Optional.empty(),
            Optional.empty());
    return ProxyReader.read(request, problems).stream()
        .flatMap(route -> found(Optional.empty(), route).stream())
        .toList();
  }

  private Optional<Found> found(Optional<Service> proxy, Route route) {
    Optional<Service> to = targets.of(proxy, route.target());
    Optional<String> address = proxy.flatMap(each -> RouteTargets.outside(route.target()));
    if (to.isEmpty() && address.isEmpty()) {
      targets.leftOut(proxy, route);
      return Optional.empty();
    }
    Optional<Service> asked =
        route
            .authentication()
            .flatMap(Authentication::name)
            .flatMap(name -> proxy.or(() -> to).flatMap(from -> targets.asked(from, name)));
    Optional<String> auth =
        route
            .authentication()
            .map(each -> asked.map(targets::name).or(each::name).orElse(PASSWORDS));
    RemoteAccess.Route made =
        new RemoteAccess.Route(
            route.host().orElse(RemoteAccess.Route.ANY_HOST),
            route.path(),
            proxy.map(targets::name),
            to.map(targets::name).or(() -> address).orElseThrow(),
            route.target().port(),
            to.isEmpty(),
            auth,
            targets.over(route.target()),
            route.only(),
            route.way(),
            Optional.of(origin(route)),
            route.source());
    return Optional.of(new Found(proxy, to, asked, made));
  }

  private String origin(Route route) {
    Path file = route.source().file();
    return inputs.contains(file)
        ? route.origin() + " " + stack.relativize(file).toString().replace('\\', '/')
        : route.origin();
  }

  /**
   * Leaves out the pages on which a service asks who is there: where it is asked for a host, they
   * are reachable below that host too, and are no route of their own.
   */
  private static List<Found> withoutPortals(List<Found> all) {
    Set<String> asking = new LinkedHashSet<>();
    for (Found each : all) {
      each.asked().ifPresent(service -> asking.add(each.route().host() + "\n" + service.id()));
    }
    return all.stream()
        .filter(
            each ->
                each.route().path().isEmpty()
                    || each.to().isEmpty()
                    || !asking.contains(each.route().host() + "\n" + each.to().get().id()))
        .toList();
  }

  /** Returns the words of a list, or the one word there is. */
  static List<String> texts(Optional<Node> node) {
    return node.stream()
        .flatMap(
            each -> each instanceof SequenceNode list ? list.items().stream() : Stream.of(each))
        .filter(ScalarNode.class::isInstance)
        .map(each -> ((ScalarNode) each).text())
        .toList();
  }
}
