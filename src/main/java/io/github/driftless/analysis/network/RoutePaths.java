package io.github.driftless.analysis.network;

import io.github.driftless.analysis.network.Inside.Findings;
import io.github.driftless.analysis.network.RoutePath.Entry;
import io.github.driftless.proxy.route.Route.Way;
import io.github.driftless.topology.RemoteAccess;
import io.github.driftless.topology.RemoteAccess.Forward;
import io.github.driftless.topology.RemoteAccess.Route;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.ServiceNames;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Follows routes from who answers on the Internet, by way of the proxy, to their services. */
final class RoutePaths {

  private final NetworkNamespaces namespaces;
  private final ServiceNames names;
  private final Forwards forwards;
  private final BiFunction<String, String, Findings> steps;

  /**
   * Prepares for a mode.
   *
   * @param steps how one service, by id, gets to another
   */
  RoutePaths(
      NetworkNamespaces namespaces,
      ServiceNames names,
      Forwards forwards,
      BiFunction<String, String, Findings> steps) {
    this.namespaces = namespaces;
    this.names = names;
    this.forwards = forwards;
    this.steps = steps;
  }

  private Optional<String> id(String written) {
    return names.find(written).map(Service::id);
  }

  /** Returns the routes to services that the mode has, in declared order. */
  List<RoutePath> of(RemoteAccess access) {
    return access.routes().stream()
        .filter(route -> !route.outside())
        .flatMap(route -> id(route.service()).map(service -> of(access, route, service)).stream())
        .toList();
  }

  /** Returns the routes out of the stack as far as their proxies, in declared order. */
  List<RoutePath> out(RemoteAccess access) {
    return access.routes().stream()
        .filter(Route::outside)
        .flatMap(
            route ->
                route.proxy().flatMap(this::id).map(proxy -> of(access, route, proxy)).stream())
        .toList();
  }

  RoutePath of(RemoteAccess access, Route route, String service) {
    Set<String> stations = new LinkedHashSet<>();
    if (route.way().isEmpty()) {
      access.tunnel().or(access::vpn).flatMap(this::id).ifPresent(stations::add);
    }
    access.proxyOf(route).flatMap(this::id).ifPresent(stations::add);
    String first = stations.stream().findFirst().orElse(service);
    stations.remove(service);
    List<Forward> ports = namespaces.has(first) ? forwards.leadingTo(first) : List.of();
    Entry entry =
        route
            .way()
            .map(way -> way == Way.TUNNEL ? Entry.TUNNEL : Entry.TAILNET)
            .orElseGet(() -> entry(access, first, ports));
    return follow(route, service, entry, ports, new ArrayList<>(stations));
  }

  private Entry entry(RemoteAccess access, String first, List<Forward> forwards) {
    if (access.tunnel().isPresent()) {
      return Entry.TUNNEL;
    }
    if (access.vpn().isPresent()) {
      return Entry.VPN;
    }
    if (!namespaces.has(first)) {
      return Entry.ELSEWHERE;
    }
    return forwards.isEmpty() ? Entry.CLOSED : Entry.FORWARDED;
  }

  private RoutePath follow(
      Route route, String service, Entry entry, List<Forward> forwards, List<String> stations) {
    List<Forward> ports = entry == Entry.FORWARDED ? forwards : List.of();
    Optional<NetworkPath> last = Optional.empty();
    for (int i = 0; i < stations.size(); i++) {
      boolean isLast = i == stations.size() - 1;
      String to = isLast ? service : stations.get(i + 1);
      Findings step = steps.apply(stations.get(i), to);
      last = step.ways().stream().filter(way -> !isLast || way.leadsTo(route)).findFirst();
      if (last.isEmpty()) {
        return new RoutePath(
            route,
            service,
            entry,
            ports,
            stations,
            last,
            Optional.of(new Blocker.RouteBroken(route, stations.get(i), step.blockers())));
      }
    }
    return new RoutePath(route, service, entry, ports, stations, last, Optional.empty());
  }
}
