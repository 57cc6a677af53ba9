package io.github.driftless.analysis.network;

import io.github.driftless.analysis.network.Exposure.PublishedPort;
import io.github.driftless.analysis.network.Inside.Findings;
import io.github.driftless.topology.RemoteAccess;
import io.github.driftless.topology.RemoteAccess.Forward;
import io.github.driftless.topology.RemoteAccess.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** How somebody outside the machine gets to a service: from the LAN, and from the Internet. */
final class Inward {

  private final Exposures exposures;
  private final NetworkNamespaces namespaces;
  private final Optional<RemoteAccess> access;
  private final ServiceNames names;
  private final RoutePaths paths;

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
    this.names = names;
    this.paths = new RoutePaths(namespaces, names, this::forwarded, steps);
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
    return forwards().isEmpty()
        ? new Findings(new Blocker.NotForwarded(List.of()))
        : new Findings(
            forwards().stream()
                .<NetworkPath>map(forward -> new NetworkPath.Forwarded(forward, Optional.empty()))
                .toList(),
            List.of());
  }

  Findings fromInternet(String service) {
    Findings found = new Findings();
    for (Forward forward : forwards()) {
      found.ways().addAll(forwarded(forward, service));
    }
    for (Route route : routes()) {
      if (names.id(route.service()).equals(Optional.of(service))) {
        byRoute(route, service, found);
      }
    }
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

  private List<Forward> forwards() {
    return access.map(RemoteAccess::forwards).orElse(List.of());
  }

  private List<Route> routes() {
    return access.map(RemoteAccess::routes).orElse(List.of());
  }

  private List<NetworkPath> forwarded(Forward forward, String service) {
    List<NetworkPath> ways = new ArrayList<>();
    for (PublishedPort port : exposures.portsOf(service)) {
      if (port.scope().isExposed()
          && port.ipv4()
          && port.covers(forward.machine())
          && forward.protocol().map(port.portMapping().protocol()::equals).orElse(true)) {
        ways.add(new NetworkPath.Forwarded(forward, Optional.of(port)));
      }
    }
    if (namespaces.of(service).isMachine() && listens(service, forward)) {
      ways.add(new NetworkPath.Forwarded(forward, Optional.empty()));
    }
    return ways;
  }

  /** On the machine's own network the proxy is taken to listen on what is forwarded. */
  private boolean listens(String service, Forward forward) {
    boolean known =
        exposures.of(service).stream()
            .filter(Exposure.HostPorts.class::isInstance)
            .flatMap(ports -> ((Exposure.HostPorts) ports).known().stream())
            .anyMatch(
                port -> port.equals(forward.machine() + "/" + forward.protocol().orElse("tcp")));
    return known
        || access.flatMap(RemoteAccess::proxy).flatMap(names::id).equals(Optional.of(service));
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
