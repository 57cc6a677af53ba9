package io.github.driftless.page;

import io.github.driftless.analysis.network.NetworkPath;
import io.github.driftless.analysis.network.RoutePath;
import io.github.driftless.topology.RemoteAccess;
import io.github.driftless.topology.RemoteAccess.Route;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.ServiceNames;
import io.github.driftless.topology.Trait;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lists the DNS names of a mode and where they lead. */
final class RouteRows {

  /** What takes the requests asks itself, whichever program stands behind it. */
  private static final String IS_AUTHENTICATION = "is the authentication";

  private static final Pattern APART = Pattern.compile("[^a-z0-9]+");

  private static final NetworkPath.Reader<String> CALLED = new LastStep.Called();
  private static final NetworkPath.Reader<String> OVER = new LastStep.Over();

  private final ModeFacts facts;
  private final String prefix;
  private final Set<String> taken = new HashSet<>();

  private RouteRows(ModeFacts facts) {
    this.facts = facts;
    this.prefix = "name-" + (facts.topology().modes().size() > 1 ? facts.mode().name() + "-" : "");
  }

  /** Returns the routes in declared order. */
  static List<RouteRow> of(ModeFacts facts) {
    RouteRows rows = new RouteRows(facts);
    List<RouteRow> all = new ArrayList<>();
    facts
        .topology()
        .remoteAccess()
        .ifPresent(
            access -> {
              facts
                  .reach()
                  .routePaths()
                  .forEach(path -> all.add(rows.row(access, path, rows.service(path))));
              facts
                  .reach()
                  .pathsOut()
                  .forEach(path -> all.add(rows.row(access, path, rows.outside(path))));
            });
    return all;
  }

  private ServiceName service(RoutePath path) {
    return new ServiceName(path.service(), facts.title(path.service()));
  }

  private ServiceName outside(RoutePath path) {
    return new ServiceName("", outside(facts.subnetsHidden(), path.route()));
  }

  /** Returns from where alone the proxy takes requests, in words; blank where from everywhere. */
  static String only(boolean hidden, Route route) {
    if (route.only().isEmpty()) {
      return "";
    }
    return hidden
        ? "only from some addresses"
        : "only from " + String.join(", ", route.only().stream().map(RouteRows::range).toList());
  }

  /** Caddy has a word for the networks of RFC 1918 and their like. */
  private static String range(String written) {
    return written.equals("private_ranges") ? "private networks" : written;
  }

  /** Returns how pages call what a route out of the stack leads to. */
  static String outside(boolean hidden, Route route) {
    return hidden ? "outside the stack" : route.service();
  }

  private RouteRow row(RemoteAccess access, RoutePath path, ServiceName service) {
    Route route = path.route();
    boolean said = access.saysWayIn() || route.way().isPresent();
    boolean reached =
        said && path.entry() != RoutePath.Entry.TAILNET ? path.reaches() : path.broken().isEmpty();
    return new RouteRow(
        anchor(route),
        route.name() + route.path().orElse(""),
        said ? entry(path) : "",
        access.proxyOf(route).map(this::titleOf).orElse(""),
        asks(facts, route),
        service,
        passedOn(path),
        reached
            ? route.outside() ? "" : path.last().map(way -> way.read(OVER)).orElse("")
            : "not reached",
        reached ? "" : path.blocker().map(facts.explanation()::ofName).orElse("nobody gets there"),
        only(facts.subnetsHidden(), route),
        route.inferred().orElse(""));
  }

  private static String passedOn(RoutePath path) {
    Route route = path.route();
    String called = route.outside() ? "" : path.last().map(way -> way.read(CALLED)).orElse("");
    return called.isEmpty()
        ? route.port().map(port -> "port " + port).orElse("")
        : called + route.port().map(port -> ":" + port).orElse("");
  }

  private String entry(RoutePath path) {
    return switch (path.entry()) {
      case FORWARDED ->
          path.forwards().stream()
              .map(
                  forward ->
                      forward.router() == forward.machine()
                          ? "" + forward.router()
                          : forward.router() + " → " + forward.machine())
              .collect(
                  Collectors.joining(
                      " and ",
                      path.forwards().size() == 1 ? "the router's port " : "the router's ports ",
                      ""));
      case TUNNEL -> "tunnel of " + first(path);
      case VPN -> "VPN of " + first(path);
      case TAILNET -> "tailnet of " + first(path);
      case ELSEWHERE -> "outside the host";
      case CLOSED -> "none";
    };
  }

  private String first(RoutePath path) {
    return facts.title(path.through().stream().findFirst().orElse(path.service()));
  }

  private String anchor(Route route) {
    String wanted =
        prefix
            + APART
                .matcher((route.host() + route.path().orElse("")).toLowerCase(Locale.ROOT))
                .replaceAll("-");
    String anchor = wanted;
    for (int next = 2; !taken.add(anchor); next++) {
      anchor = wanted + "-" + next;
    }
    return anchor;
  }

  /** Returns who asks first who is there; blank for nobody. */
  static String asks(ModeFacts facts, Route route) {
    ServiceNames names = facts.connectivity().names();
    return route
        .auth()
        .map(auth -> names.find(auth).map(Service::title).orElse(auth))
        .or(
            () ->
                names
                    .find(route.service())
                    .filter(service -> service.role().has(Trait.AUTHENTICATES))
                    .map(service -> IS_AUTHENTICATION))
        .orElse("");
  }

  /** A route calls services as people write them; a proxy's own words stand as they are. */
  private String titleOf(String written) {
    return facts.connectivity().names().find(written).map(Service::title).orElse(written);
  }
}
