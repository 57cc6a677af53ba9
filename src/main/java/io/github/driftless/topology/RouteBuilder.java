package io.github.driftless.topology;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the routes that were declared and those that were inferred together. */
final class RouteBuilder {

  private RouteBuilder() {}

  /**
   * Merges routes. A host that somebody declared leads where they said: nothing is inferred for it.
   *
   * @param inferred what was inferred for each mode
   */
  static Optional<RemoteAccess> merge(
      Optional<RemoteAccess> declared, List<Inference.Result> inferred) {
    Set<String> hosts =
        declared.stream()
            .flatMap(access -> access.routes().stream())
            .map(RemoteAccess.Route::host)
            .collect(Collectors.toSet());
    Set<RemoteAccess.Route> routes = new LinkedHashSet<>();
    for (Inference.Result result : inferred) {
      result.routes().stream().filter(route -> !hosts.contains(route.host())).forEach(routes::add);
    }
    List<RemoteAccess.KeptElsewhere> elsewhere =
        inferred.stream().flatMap(result -> result.elsewhere().stream()).distinct().toList();
    if (routes.isEmpty() && elsewhere.isEmpty()) {
      return declared;
    }
    List<RemoteAccess.Route> all = new ArrayList<>();
    declared.ifPresent(access -> all.addAll(access.routes()));
    all.addAll(plain(routes));
    RemoteAccess access =
        declared
            .map(each -> each.withRoutes(all))
            .orElseGet(
                () ->
                    new RemoteAccess(
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        onlyProxy(all),
                        List.of(),
                        all,
                        List.of()))
            .withElsewhere(elsewhere);
    return Optional.of(
        access.saysWayIn() || all.isEmpty()
            ? access
            : access.withTunnel(onlyTunnel(inferred, access)));
  }

  /**
   * A location of nginx that leads where its host leads anyway, and as openly, is no route of its
   * own: ready-made files have one for each thing that wants another header.
   */
  private static List<RemoteAccess.Route> plain(Set<RemoteAccess.Route> routes) {
    Set<List<Object>> whole = new LinkedHashSet<>();
    for (RemoteAccess.Route route : routes) {
      if (route.path().isEmpty()) {
        whole.add(leadsTo(route));
      }
    }
    Set<List<Object>> told = new LinkedHashSet<>();
    return routes.stream()
        .filter(route -> !isLocation(route) || !whole.contains(leadsTo(route)))
        .filter(route -> told.add(List.of(leadsTo(route), route.path())))
        .toList();
  }

  private static boolean isLocation(RemoteAccess.Route route) {
    return route.path().isPresent()
        && route.inferred().filter(from -> from.startsWith("nginx ")).isPresent();
  }

  private static List<Object> leadsTo(RemoteAccess.Route route) {
    return List.of(route.host(), route.proxy(), route.service(), route.port(), route.auth());
  }

  /**
   * Returns the tunnel through which all names come in: each leads to it, or to a proxy that it
   * passes requests on to, also by way of others.
   */
  private static Optional<String> onlyTunnel(List<Inference.Result> inferred, RemoteAccess access) {
    Set<String> tunnels =
        inferred.stream()
            .flatMap(result -> result.tunnels().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (tunnels.size() != 1) {
      return Optional.empty();
    }
    Map<Optional<String>, List<String>> leadsTo = new HashMap<>();
    for (RemoteAccess.Route route : access.routes()) {
      leadsTo
          .computeIfAbsent(access.proxyOf(route), proxy -> new ArrayList<>())
          .add(route.service());
    }
    Set<Optional<String>> behind = new LinkedHashSet<>();
    Deque<String> next = new ArrayDeque<>(tunnels);
    while (!next.isEmpty()) {
      Optional<String> at = Optional.of(next.remove());
      if (behind.add(at)) {
        next.addAll(leadsTo.getOrDefault(at, List.of()));
      }
    }
    return access.routes().stream().map(access::proxyOf).allMatch(behind::contains)
        ? tunnels.stream().findFirst()
        : Optional.empty();
  }

  private static Optional<String> onlyProxy(List<RemoteAccess.Route> routes) {
    List<String> proxies =
        routes.stream().flatMap(route -> route.proxy().stream()).distinct().toList();
    return proxies.size() == 1 ? Optional.of(proxies.get(0)) : Optional.empty();
  }
}
