package io.github.driftless.analysis.network;

import io.github.driftless.analysis.network.Exposure.PublishedPort;
import io.github.driftless.analysis.network.Inside.Findings;
import io.github.driftless.topology.RemoteAccess;
import io.github.driftless.topology.RemoteAccess.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** How somebody outside the machine gets to a service: from the LAN, and from the Internet. */
final class Inward {

  private final Exposures exposures;
  private final NetworkNamespaces namespaces;
  private final Optional<RemoteAccess> access;
  private final Forwards forwards;
  private final RoutePaths paths;
  private final Map<String, List<Route>> routesTo = new HashMap<>();

  /**
   * Prepares for a mode.
   *
   * @param steps how one service, by id, gets to another, for the stations of a route
   */
  Inward(
      Exposures exposures,
      NetworkNamespaces namespaces,
      Optional<RemoteAccess> access,
      ServiceNames names,
      BiFunction<String, String, Findings> steps) {
    this.exposures = exposures;
    this.namespaces = namespaces;
    this.access = access;
    this.forwards =
        new Forwards(
            access, exposures, namespaces, access.flatMap(RemoteAccess::proxy).flatMap(names::id));
    this.paths = new RoutePaths(namespaces, names, forwards, steps);
    for (Route route : access.map(RemoteAccess::routes).orElse(List.of())) {
      names
          .id(route.service())
          .ifPresent(id -> routesTo.computeIfAbsent(id, any -> new ArrayList<>()).add(route));
    }
  }

  Findings fromLan(String service) {
    Findings found = new Findings();
    for (Exposure exposure : exposures.of(service)) {
      exposure.match(
          port ->
              port.scope().isExposed()
                  ? found.ways().add(new NetworkPath.ThroughPort(port, Optional.empty(), List.of()))
                  : found.blockers().add(shut(port)),
          host -> found.ways().add(new NetworkPath.ToMachine(Optional.empty(), List.of())),
          lan -> found.ways().add(new NetworkPath.LanAddress(lan.network(), lan.addresses())));
    }
    if (found.ways().isEmpty() && found.blockers().isEmpty()) {
      found.blockers().addAll(closed(service));
    }
    return found;
  }

  private static Blocker shut(PublishedPort port) {
    return port.scope() == Exposure.Scope.LOOPBACK
        ? new Blocker.LoopbackOnly(port)
        : new Blocker.BridgeOnly(port);
  }

  private List<Blocker> closed(String service) {
    NetworkNamespace namespace = namespaces.of(service);
    if (namespace.isForeign()) {
      return List.of(new Blocker.ForeignContainer(service, namespace.name()));
    }
    return namespace.isCutOff()
        ? List.of(new Blocker.NoNetwork(service))
        : exposures.whyShut(service);
  }

  /** How somebody on the Internet gets to the machine itself. */
  Findings fromInternet() {
    return forwards.all().isEmpty()
        ? new Findings(new Blocker.NotForwarded(List.of()))
        : new Findings(
            forwards.all().stream()
                .<NetworkPath>map(forward -> new NetworkPath.Forwarded(forward, Optional.empty()))
                .toList(),
            List.of());
  }

  Findings fromInternet(String service) {
    Findings found = new Findings();
    found.ways().addAll(forwards.paths(service));
    routesTo.getOrDefault(service, List.of()).forEach(route -> byRoute(route, service, found));
    if (found.ways().isEmpty() && found.blockers().isEmpty()) {
      List<PublishedPort> open =
          exposures.portsOf(service).stream().filter(port -> port.scope().isExposed()).toList();
      found
          .blockers()
          .addAll(
              open.isEmpty() && fromLan(service).ways().isEmpty()
                  ? fromLan(service).blockers()
                  : List.of(new Blocker.NotForwarded(open)));
    }
    return found;
  }

  /** Returns the way each route takes, in declared order. */
  List<RoutePath> routePaths() {
    return access.map(paths::of).orElse(List.of());
  }

  /** Returns the way each route out of the stack takes as far as its proxy, in declared order. */
  List<RoutePath> pathsOut() {
    return access.map(paths::out).orElse(List.of());
  }

  private void byRoute(Route route, String service, Findings found) {
    RoutePath path = paths.of(access.orElseThrow(), route, service);
    path.blocker().ifPresent(found.blockers()::add);
    if (path.reaches() && !path.through().isEmpty()) {
      found.ways().add(new NetworkPath.ByRoute(route, path.through(), path.last()));
    }
  }
}
