package io.github.driftless.topology;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Flow.PeerSelector;
import io.github.driftless.topology.ModeBuilder.Parts;
import io.github.driftless.topology.Overlay.RemoteAccessSpec;
import io.github.driftless.topology.Overlay.RouteSpec;
import io.github.driftless.topology.Overlay.ServiceSpec;
import io.github.driftless.topology.Overlay.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the files tell beyond what they say: who talks to whom, and what proxies publish. Every fact
 * bears its source, the surest of several.
 */
final class Inference {

  private static final Pattern PORT = Pattern.compile(":[0-9]+$");

  /**
   * What was inferred for a mode.
   *
   * @param flows from service to service, one for each pair
   * @param tunnels the services that bring requests in by a tunnel of their own and take some of
   *     the routes, by name or id
   * @param elsewhere the proxies and tunnels that are told routes which no file has
   * @param proxyUses who sends HTTP requests through whom
   * @param inputs the files that were read for it
   */
  record Result(
      List<Flow> flows,
      List<RemoteAccess.Route> routes,
      Set<String> tunnels,
      List<RemoteAccess.KeptElsewhere> elsewhere,
      List<ProxyUse> proxyUses,
      Set<Path> inputs) {}

  private final Overlay overlay;
  private final Catalogue catalogue;
  private final Problems problems;

  Inference(Overlay overlay, Catalogue catalogue, Problems problems) {
    this.overlay = overlay;
    this.catalogue = catalogue;
    this.problems = problems;
  }

  /** Infers for each host on its own: a name means what bears it on the host where it is said. */
  Result infer(Parts mode) {
    ServiceNames names = new ServiceNames(mode.services());
    Map<Optional<String>, List<Service>> byHost = new LinkedHashMap<>();
    for (Service service : mode.services()) {
      if (service.project().isPresent()) {
        byHost.putIfAbsent(service.host(), new ArrayList<>());
      }
    }
    if (byHost.isEmpty()) {
      byHost.put(Optional.empty(), new ArrayList<>());
    }
    // what only topology.yaml declares is known on every host
    for (Service service : mode.services()) {
      byHost.forEach(
          (host, services) -> {
            if (service.project().isEmpty() || service.host().equals(host)) {
              services.add(service);
            }
          });
    }
    Result all =
        new Result(
            new ArrayList<>(),
            new ArrayList<>(),
            new LinkedHashSet<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new LinkedHashSet<>());
    byHost.values().forEach(services -> infer(mode, services, names, all));
    return byHost.size() == 1
        ? all
        : new Result(
            all.flows().stream().distinct().toList(),
            all.routes().stream().distinct().toList(),
            all.tunnels(),
            all.elsewhere().stream().distinct().toList(),
            all.proxyUses().stream().distinct().toList(),
            all.inputs());
  }

  private void infer(Parts mode, List<Service> services, ServiceNames names, Result all) {
    Neighbours neighbours = new Neighbours(services, mode.networks().values());
    List<Hint> hints = new ArrayList<>();
    ServiceHints own = new ServiceHints(neighbours, mode.composed().values());
    for (Service service : services) {
      Optional.ofNullable(mode.composed().get(service.id()))
          .ifPresent(composed -> hints.addAll(own.of(service, composed)));
    }
    RouteFinder finder =
        new RouteFinder(
            services,
            mode.composed(),
            names,
            mode.given(),
            neighbours,
            overlay.file().getParent(),
            catalogue,
            problems);
    List<RouteFinder.Found> routes = routes(finder);
    for (RouteFinder.Found route : routes) {
      String source = route.route().inferred().orElseThrow();
      Location at = route.route().location();
      if (route.proxy().isPresent() && route.to().isPresent()) {
        hints.add(new Hint(route.proxy().get().id(), route.to().get().id(), source, at));
      }
      if (route.proxy().isPresent() && route.asked().isPresent()) {
        hints.add(new Hint(route.proxy().get().id(), route.asked().get().id(), source, at));
      }
    }
    declared(services).forEach(hints::add);
    all.flows().addAll(flows(hints, services));
    routes.stream().map(RouteFinder.Found::route).distinct().forEach(all.routes()::add);
    all.tunnels().addAll(tunnels(routes));
    all.elsewhere().addAll(elsewhere(finder));
    all.inputs().addAll(finder.inputs());
    all.proxyUses().addAll(ProxyUses.of(services, mode.composed(), neighbours));
  }

  /** Who declares routes knows what they are. */
  private List<RemoteAccess.KeptElsewhere> elsewhere(RouteFinder finder) {
    if (overlay.remoteAccess().filter(spec -> !spec.routes().isEmpty()).isPresent()) {
      return List.of();
    }
    return finder.elsewhere();
  }

  private static Set<String> tunnels(List<RouteFinder.Found> routes) {
    return routes.stream()
        .filter(
            found ->
                found.proxy().filter(proxy -> proxy.role().has(Trait.OPENS_TUNNEL)).isPresent())
        .flatMap(found -> found.route().proxy().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private List<RouteFinder.Found> routes(RouteFinder finder) {
    if (!overlay.inferring().routes()) {
      return List.of();
    }
    Optional<RemoteAccessSpec> access = overlay.remoteAccess();
    List<Path> named =
        access
            .map(spec -> spec.config().stream().map(RemoteAccess.Config::path).toList())
            .orElse(List.of());
    return finder.find(named, access.flatMap(RemoteAccessSpec::proxy).map(Text::value)).stream()
        .filter(found -> found.to().map(to -> allowed(to).routes()).orElse(true))
        .toList();
  }

  /** A declared route is one that its proxy takes. */
  private List<Hint> declared(List<Service> services) {
    ServiceNames names = new ServiceNames(services);
    List<Hint> hints = new ArrayList<>();
    for (RemoteAccessSpec access : overlay.remoteAccess().stream().toList()) {
      Optional<Service> proxy = access.proxy().map(Text::value).flatMap(names::find);
      for (RouteSpec route : access.routes()) {
        Optional<Service> to = names.find(PORT.matcher(route.to().value()).replaceFirst(""));
        if (proxy.isPresent() && to.isPresent()) {
          hints.add(
              new Hint(proxy.get().id(), to.get().id(), "route " + route.host(), route.location()));
        }
      }
    }
    return hints;
  }

  /** One flow a pair; a service does not talk to itself. */
  private List<Flow> flows(List<Hint> hints, List<Service> services) {
    if (!overlay.inferring().flows()) {
      return List.of();
    }
    Set<String> allowed = new LinkedHashSet<>();
    services.stream()
        .filter(service -> allowed(service).flows())
        .forEach(service -> allowed.add(service.id()));
    Map<List<String>, Flow> flows = new LinkedHashMap<>();
    for (Hint hint : hints) {
      if (allowed.contains(hint.from())
          && allowed.contains(hint.to())
          && !hint.from().equals(hint.to())) {
        flows.putIfAbsent(
            List.of(hint.from(), hint.to()),
            new Flow(
                new PeerSelector.OfService(hint.from()),
                new PeerSelector.OfService(hint.to()),
                Optional.empty(),
                Flow.Kind.SECONDARY,
                false,
                Optional.of(hint.source()),
                hint.location()));
      }
    }
    return List.copyOf(flows.values());
  }

  private Inferring allowed(Service service) {
    return Overlay.spec(overlay.services(), service.id(), service.name())
        .map(ServiceSpec::inferring)
        .orElse(Inferring.ALL);
  }
}
