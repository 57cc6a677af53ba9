package io.github.driftless.analysis.network;

import io.github.driftless.analysis.network.Exposure.PublishedPort;
import io.github.driftless.analysis.network.Inside.Findings;
import io.github.driftless.analysis.network.Reachability.Answer;
import io.github.driftless.topology.RemoteAccess;
import io.github.driftless.topology.RemoteAccess.Route;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.ServiceNames;
import io.github.driftless.topology.Trait;
import io.github.driftless.topology.Unread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** How somebody outside the host gets to a service: from the LAN, and from the Internet. */
final class Inward {

  private final Exposures exposures;
  private final NetworkNamespaces namespaces;
  private final Optional<RemoteAccess> access;
  private final Forwards forwards;
  private final TunnelDoors doors;
  private final RoutePaths paths;
  private final Map<String, List<Route>> routesTo = new HashMap<>();
  private final BiFunction<String, String, Findings> steps;

  /** The proxies and tunnels, by id, whose routes are in no file. */
  private final Set<String> unread;

  /** Those of them that hold a tunnel. */
  private final Set<String> tunnels;

  /**
   * Prepares for a mode.
   *
   * @param steps how one service, by id, gets to another, for the stations of a route
   */
  Inward(
      Exposures exposures,
      NetworkNamespaces namespaces,
      TunnelDoors doors,
      Optional<RemoteAccess> access,
      List<Unread> notRead,
      ServiceNames names,
      BiFunction<String, String, Findings> steps) {
    this.exposures = exposures;
    this.namespaces = namespaces;
    this.doors = doors;
    this.steps = steps;
    List<Service> keepers =
        notRead.stream()
            .filter(each -> each.kind() == Unread.Kind.PROXY)
            .flatMap(each -> names.find(each.what()).stream())
            .filter(service -> namespaces.has(service.id()))
            .toList();
    this.unread =
        keepers.stream().map(Service::id).collect(Collectors.toCollection(LinkedHashSet::new));
    this.tunnels =
        keepers.stream()
            .filter(service -> service.role().has(Trait.OPENS_TUNNEL))
            .map(Service::id)
            .collect(Collectors.toSet());
    this.access = access;
    this.forwards =
        new Forwards(
            access,
            exposures,
            namespaces,
            access.flatMap(RemoteAccess::proxy).flatMap(names::find).map(Service::id));
    this.paths = new RoutePaths(namespaces, names, forwards, steps);
    for (Route route : access.map(RemoteAccess::routes).orElse(List.of())) {
      names
          .find(route.service())
          .map(Service::id)
          .ifPresent(id -> routesTo.computeIfAbsent(id, any -> new ArrayList<>()).add(route));
    }
  }

  Findings fromLan(String service) {
    Findings found = new Findings();
    for (Exposure exposure : exposures.of(service)) {
      exposure.match(
          port -> port.isUnclaimed() || fromLan(service, port, found),
          host -> found.ways().add(new NetworkPath.ToMachine(Optional.empty(), List.of())),
          lan -> found.ways().add(new NetworkPath.LanAddress(lan.network(), lan.addresses())));
    }
    for (Unknown.UnclaimedPort port : exposures.unclaimedOf(service)) {
      if (port.port().scope().isExposed()) {
        found.unknowns().add(port);
      } else {
        found.blockers().add(shut(port.port()));
      }
    }
    namespaces.of(service).endpoints().stream()
        .flatMap(endpoint -> endpoint.network().unknown().stream())
        .forEach(found.unknowns()::add);
    namespaces.of(service).members().stream()
        .filter(member -> member.id().equals(service))
        .flatMap(member -> Unknown.NoValue.ofPlacement(member).stream())
        .findFirst()
        .or(namespaces.of(service)::unplaced)
        .ifPresent(found.unknowns()::add);
    if (found.isEmpty()) {
      closed(service, found);
    }
    return found;
  }

  private boolean fromLan(String service, PublishedPort port, Findings found) {
    Optional<Unknown> open = open(port);
    if (open.isPresent()) {
      found.unknowns().add(open.get());
    } else if (port.scope().isExposed()) {
      doors.fromLan(service, port, found);
    } else {
      found.blockers().add(shut(port));
    }
    return true;
  }

  /** Returns what a port is open to, or whether it is opened at all, hangs on. */
  private Optional<Unknown> open(PublishedPort port) {
    return Unknown.NoValue.ofAddress(port.portMapping())
        .or(namespaces.of(port.publisher())::unplaced);
  }

  /** Returns whether somebody on the LAN is answered on a port of the host. */
  Answer lanOn(PublishedPort port) {
    if (!port.scope().isExposed()) {
      return Answer.NO;
    }
    if (port.isUnclaimed() || open(port).isPresent()) {
      return Answer.MAYBE;
    }
    Findings found = new Findings();
    doors.fromLan(port.service(), port, found);
    if (!found.ways().isEmpty()) {
      return Answer.YES;
    }
    return found.unknowns().isEmpty() ? Answer.NO : Answer.MAYBE;
  }

  private static Blocker shut(PublishedPort port) {
    return port.scope() == Exposure.Scope.LOOPBACK
        ? new Blocker.LoopbackOnly(port)
        : new Blocker.BridgeOnly(port);
  }

  private void closed(String service, Findings found) {
    NetworkNamespace namespace = namespaces.of(service);
    if (namespace.isForeign()) {
      found.unknowns().add(new Unknown.ForeignContainer(service, namespace.name()));
    } else if (namespace.isCutOff()) {
      found.blockers().add(new Blocker.NoNetwork(service));
    } else {
      found.blockers().addAll(exposures.whyShut(service));
    }
  }

  /** How somebody on the Internet gets to the host itself. */
  Findings fromInternet() {
    return forwards.all().isEmpty()
        ? new Findings(new Blocker.NotForwarded(List.of()))
        : new Findings(
            forwards.all().stream()
                .map(forward -> new NetworkPath.Forwarded(forward, Optional.empty()))
                .toArray(NetworkPath[]::new));
  }

  Findings fromInternet(String service) {
    Findings found = new Findings();
    found.ways().addAll(forwards.paths(service));
    routesTo.getOrDefault(service, List.of()).forEach(route -> byRoute(route, service, found));
    doors.fromInternet(service, found);
    for (String proxy : unread) {
      if (!proxy.equals(service)
          && enters(proxy)
          && !steps.apply(proxy, service).ways().isEmpty()) {
        found.unknowns().add(new Unknown.RoutesElsewhere(proxy, service));
      }
    }
    exposures.unclaimedOf(service).stream()
        .filter(port -> forwards.leadTo(port.port()))
        .forEach(found.unknowns()::add);
    if (namespaces.of(service).isForeign() && found.ways().isEmpty()) {
      found.unknowns().add(new Unknown.ForeignContainer(service, namespaces.of(service).name()));
    }
    if (found.isEmpty()) {
      List<PublishedPort> open =
          exposures.portsOf(service).stream().filter(port -> port.scope().isExposed()).toList();
      Findings lan = fromLan(service);
      found
          .blockers()
          .addAll(
              open.isEmpty() && lan.ways().isEmpty() && !lan.blockers().isEmpty()
                  ? lan.blockers()
                  : List.of(new Blocker.NotForwarded(open)));
    }
    return found;
  }

  /** A tunnel was opened from inside; to a proxy a forwarded port has to lead. */
  private boolean enters(String proxy) {
    return tunnels.contains(proxy) || !forwards.leadingTo(proxy).isEmpty();
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
