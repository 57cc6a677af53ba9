package io.github.driftless.topology;

import io.github.driftless.address.IpAddress;
import io.github.driftless.problem.Nearest;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.proxy.Authentication;
import io.github.driftless.proxy.Container;
import io.github.driftless.proxy.ProxyReader;
import io.github.driftless.proxy.Request;
import io.github.driftless.proxy.Request.Asking;
import io.github.driftless.proxy.Route;
import io.github.driftless.proxy.Route.Target;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.SequenceNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Asks each proxy of a mode what it publishes, and finds the services that are meant. */
final class RouteFinder {

  /** A host name without a dot, which only the engine's DNS resolves. */
  private static final String ONE_WORD = "[A-Za-z_][A-Za-z0-9_-]{0,62}";

  /** What can only be an address (URL Standard, section 3.5): brackets, or a number at its end. */
  private static final String ADDRESS_ALONE =
      "\\[.*\\]|(?:[A-Za-z0-9_-]{1,63}\\.){0,126}[0-9]{1,63}";

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

  private final List<Service> services;
  private final Map<String, io.github.driftless.compose.ComposeService> composed;
  private final Neighbours neighbours;
  private final ShortNames names;
  private final Path stack;
  private final ProxyMounts mounts;
  private final Catalogue catalogue;
  private final Problems problems;
  private final List<Service> askers;
  private final Set<Path> inputs = new LinkedHashSet<>();

  RouteFinder(
      List<Service> services,
      Map<String, io.github.driftless.compose.ComposeService> composed,
      Neighbours neighbours,
      Path stack,
      Catalogue catalogue,
      Problems problems) {
    this.services = services;
    this.composed = composed;
    this.neighbours = neighbours;
    this.names = new ShortNames(services);
    this.stack = stack;
    this.mounts = new ProxyMounts(stack);
    this.catalogue = catalogue;
    this.problems = problems;
    this.askers =
        services.stream().filter(service -> service.role().has(Trait.AUTHENTICATES)).toList();
  }

  /** Returns the files that were read. */
  Set<Path> inputs() {
    return inputs;
  }

  /**
   * Finds the routes of a mode.
   *
   * @param named what {@code remote-access.config} names
   * @param declared the proxy that this is the configuration of; empty: the first
   */
  List<Found> find(List<Path> named, Optional<String> declared) {
    List<Service> proxies =
        services.stream()
            .filter(service -> service.outside().isEmpty())
            .filter(
                service ->
                    service.role().has(Trait.PASSES_REQUESTS_ON, Trait.MAY_PASS_REQUESTS_ON)
                        || isDeclared(service, declared))
            .toList();
    Optional<Service> main =
        proxies.stream()
            .filter(service -> isDeclared(service, declared))
            .findFirst()
            .or(
                () ->
                    proxies.stream()
                        .filter(service -> service.role().has(Trait.PASSES_REQUESTS_ON))
                        .filter(service -> !service.role().has(Trait.OPENS_TUNNEL))
                        .findFirst())
            .or(() -> proxies.stream().findFirst());
    List<Found> all = new ArrayList<>();
    EnumSet<Asking> heard = EnumSet.noneOf(Asking.class);
    for (Service proxy : proxies) {
      Set<Path> files = new LinkedHashSet<>(mounts.of(proxy));
      if (main.map(Service::id).equals(Optional.of(proxy.id()))) {
        named.forEach(path -> files.addAll(ProxyMounts.named(path)));
      }
      EnumSet<Asking> asking = asking(proxy);
      heard.addAll(asking);
      all.addAll(routes(Optional.of(proxy), files, asking));
    }
    // a proxy that is no part of the stack may still be asked by its labels
    all.addAll(routes(Optional.empty(), Set.of(), EnumSet.complementOf(heard)));
    return withoutPortals(all);
  }

  private static boolean isDeclared(Service service, Optional<String> declared) {
    return declared
        .filter(name -> name.equals(service.name()) || name.equals(service.id()))
        .isPresent();
  }

  private static EnumSet<Asking> asking(Service proxy) {
    String image = proxy.image().map(Catalogue::repository).orElse(proxy.name());
    String name = image.substring(image.lastIndexOf('/') + 1);
    if (name.contains("traefik")) {
      return EnumSet.of(Asking.TRAEFIK);
    }
    if (name.contains("caddy")) {
      return EnumSet.of(Asking.CADDY);
    }
    return name.matches("nginx-proxy|docker-gen.*")
        ? EnumSet.of(Asking.VIRTUAL_HOST)
        : EnumSet.noneOf(Asking.class);
  }

  private List<Found> routes(Optional<Service> proxy, Set<Path> files, Set<Asking> asking) {
    if (files.isEmpty() && asking.isEmpty()) {
      return List.of();
    }
    inputs.addAll(files);
    List<Container> containers =
        asking.isEmpty()
            ? List.of()
            : services.stream()
                .filter(service -> proxy.map(each -> neighbours.near(each, service)).orElse(true))
                .flatMap(service -> container(service).stream())
                .toList();
    Map<String, String> variables = new LinkedHashMap<>();
    List<String> arguments = new ArrayList<>();
    proxy
        .map(each -> composed.get(each.id()))
        .ifPresent(
            each -> {
              each.environment()
                  .forEach((key, value) -> value.ifPresent(text -> variables.put(key, text)));
              arguments.addAll(texts(each.resolved().get("entrypoint")));
              arguments.addAll(texts(each.resolved().get("command")));
            });
    List<Route> routes =
        ProxyReader.read(
            new Request(List.copyOf(files), containers, asking, arguments, variables), problems);
    return routes.stream().flatMap(route -> found(proxy, route).stream()).toList();
  }

  private Optional<Container> container(Service service) {
    return Optional.ofNullable(composed.get(service.id()))
        .map(
            each ->
                new Container(
                    service.id(),
                    service.name(),
                    service.project(),
                    labels(each.resolved()),
                    words(each.resolved().get("environment")),
                    offered(service)));
  }

  /** What it exposes itself, else what answers HTTP in its image. */
  private Optional<Integer> offered(Service service) {
    return service.network().expose().stream()
        .map(port -> port.replaceFirst("[-/].*", ""))
        .filter(port -> port.matches("[0-9]{1,5}"))
        .map(Integer::valueOf)
        .min(Integer::compare)
        .or(
            () ->
                service
                    .image()
                    .flatMap(catalogue::find)
                    .flatMap(entry -> entry.web().stream().findFirst()));
  }

  private Optional<Found> found(Optional<Service> proxy, Route route) {
    Optional<Service> to = target(proxy, route.target());
    Optional<String> address = proxy.flatMap(each -> outside(route.target()));
    if (to.isEmpty() && address.isEmpty()) {
      warn(proxy, route);
      return Optional.empty();
    }
    Optional<Service> asked =
        route
            .authentication()
            .flatMap(Authentication::name)
            .flatMap(name -> proxy.or(() -> to).flatMap(from -> asked(from, name)));
    Optional<String> auth =
        route.authentication().map(each -> asked.map(names::of).or(each::name).orElse(PASSWORDS));
    RemoteAccess.Route made =
        new RemoteAccess.Route(
            route.host().orElse(RemoteAccess.Route.ANY_HOST),
            route.path(),
            proxy.map(names::of),
            to.map(names::of).or(() -> address).orElseThrow(),
            route.target().port(),
            to.isEmpty(),
            auth,
            Optional.of(origin(route)),
            route.source());
    return Optional.of(new Found(proxy, to, asked, made));
  }

  /**
   * An address that is not the proxy's own is shown as it stands; what a full name outside the
   * stack means, no file says.
   */
  private static Optional<String> outside(Target target) {
    return target instanceof Target.Named named
            && IpAddress.parseHost(named.host())
                .filter(address -> !address.isLoopback() && !address.isUnspecified())
                .isPresent()
        ? Optional.of(named.host())
        : Optional.empty();
  }

  /**
   * Warns of a route to a name that only another container could bear, and of one to an address
   * that is none. What a full name means, no file of the stack says.
   */
  private void warn(Optional<Service> proxy, Route route) {
    if (!(route.target() instanceof Target.Named named)
        || proxy.filter(each -> neighbours.isCalled(each, named.host())).isPresent()) {
      return;
    }
    String host = named.host();
    if (host.matches(ADDRESS_ALONE) && IpAddress.parseHost(host).isEmpty()) {
      problems.add(leftOut(route, host, "no IP address"));
    } else if (host.matches(ONE_WORD) && !host.equalsIgnoreCase("localhost")) {
      problems.add(
          leftOut(route, host, "no service here")
              .withHint(
                  Nearest.hint(host, services.stream().map(Service::name).distinct().toList())));
    }
  }

  private static Problem leftOut(Route route, String host, String what) {
    return Problem.warning(
        "route-to-nobody",
        route.host().map(name -> '"' + name + '"').orElse("a request for any name")
            + " is passed on to \""
            + host
            + "\", which is "
            + what
            + ": the route is left out",
        route.source());
  }

  private String origin(Route route) {
    Path file = route.source().file();
    return inputs.contains(file)
        ? route.origin() + " " + stack.relativize(file).toString().replace('\\', '/')
        : route.origin();
  }

  private Optional<Service> target(Optional<Service> proxy, Target target) {
    if (target instanceof Target.Bearer bearer) {
      return neighbours
          .byId(bearer.id())
          .map(service -> neighbours.answering(service, bearer.port()));
    }
    if (target instanceof Target.Named named && proxy.isPresent()) {
      return neighbours.find(proxy.get(), named.host(), named.port());
    }
    return target instanceof Target.Proxy ? proxy : Optional.empty();
  }

  /** Who is asked may be told by a host name, or only by what people call it. */
  private Optional<Service> asked(Service from, String name) {
    return neighbours
        .find(from, name, Optional.empty())
        .or(
            () ->
                askers.stream()
                    .filter(
                        service -> name.contains(service.name()) || service.name().contains(name))
                    .findFirst());
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

  /** In a swarm proxies read the labels of the service, which stand under {@code deploy}. */
  private static Map<String, Container.Word> labels(MappingNode service) {
    Map<String, Container.Word> labels = new LinkedHashMap<>(words(service.get("labels")));
    service
        .get("deploy")
        .filter(MappingNode.class::isInstance)
        .ifPresent(deploy -> labels.putAll(words(((MappingNode) deploy).get("labels"))));
    return labels;
  }

  private static Map<String, Container.Word> words(Optional<Node> node) {
    Map<String, Container.Word> words = new LinkedHashMap<>();
    if (node.isPresent() && node.get() instanceof MappingNode map) {
      for (MappingNode.Entry entry : map.entries()) {
        if (entry.value() instanceof ScalarNode scalar) {
          words.put(entry.key(), new Container.Word(scalar.text(), entry.keyLocation()));
        }
      }
    }
    return words;
  }

  private static List<String> texts(Optional<Node> node) {
    return node.stream()
        .flatMap(
            each -> each instanceof SequenceNode list ? list.items().stream() : Stream.of(each))
        .filter(ScalarNode.class::isInstance)
        .map(each -> ((ScalarNode) each).text())
        .toList();
  }
}
