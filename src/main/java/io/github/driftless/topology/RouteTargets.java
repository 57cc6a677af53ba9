package io.github.driftless.topology;

import io.github.driftless.address.IpAddress;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.problem.Suggestions;
import io.github.driftless.proxy.route.Route;
import io.github.driftless.proxy.route.Route.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the services that a proxy's routes lead to, and those that are asked who is there. */
final class RouteTargets {

  /** A host name without a dot, which only the engine's DNS resolves. */
  private static final String ONE_WORD = "[A-Za-z_][A-Za-z0-9_-]{0,62}";

  /** What can only be an address (URL Standard, section 3.5): brackets, or a number at its end. */
  private static final String ADDRESS_ALONE =
      "\\[.*\\]|(?:[A-Za-z0-9_-]{1,63}\\.){0,126}[0-9]{1,63}";

  private static final String SELF = "localhost";

  /**
   * What routes are passed on to that is nobody.
   *
   * @param proxy the id of the proxy that passes them on
   * @param noAddress whether it looks like an address and is none
   */
  private record Nobody(Optional<String> proxy, String host, boolean noAddress) {}

  private final Map<Nobody, List<Route>> nobody = new LinkedHashMap<>();
  private final Neighbours neighbours;
  private final ServiceNames names;
  private final Suggestions suggestions;
  private final Problems problems;
  private final List<Service> askers;

  RouteTargets(
      List<Service> services, ServiceNames names, Neighbours neighbours, Problems problems) {
    this.neighbours = neighbours;
    this.names = names;
    this.suggestions = new Suggestions(services.stream().map(Service::name).toList());
    this.problems = problems;
    this.askers =
        services.stream().filter(service -> service.role().has(Trait.AUTHENTICATES)).toList();
  }

  /** Returns what routes call a service. */
  String name(Service service) {
    return names.shortest(service.id());
  }

  Optional<Service> of(Optional<Service> proxy, Target target) {
    return target.match(
        named -> proxy.flatMap(from -> neighbours.find(from, named.host(), named.port())),
        bearer ->
            neighbours
                .byId(bearer.id())
                .map(service -> neighbours.answering(service, bearer.port())),
        itself -> proxy);
  }

  /** Returns the networks over which whoever asks for a route itself is asked. */
  List<String> over(Target target) {
    return target.match(named -> List.of(), Target.Bearer::networks, itself -> List.of());
  }

  /**
   * An address that is not the proxy's own is shown as it stands; what a full name outside the
   * stack means, no file says.
   */
  static Optional<String> outside(Target target) {
    return target instanceof Target.Named named
            && IpAddress.parseHost(named.host())
                .filter(address -> !address.isLoopback() && !address.isUnspecified())
                .isPresent()
        ? Optional.of(named.host())
        : Optional.empty();
  }

  /** Who is asked may be said by a host name, or only by what people call it. */
  Optional<Service> asked(Service from, String name) {
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
   * Notes a route to a name that only another container could bear, and one to an address that is
   * none. What a full name means, no file of the stack says.
   */
  void leftOut(Optional<Service> proxy, Route route) {
    if (!(route.target() instanceof Target.Named named)
        || proxy.filter(each -> neighbours.isCalled(each, named.host())).isPresent()) {
      return;
    }
    String host = named.host();
    boolean noAddress = host.matches(ADDRESS_ALONE) && IpAddress.parseHost(host).isEmpty();
    if (noAddress || host.matches(ONE_WORD) && !host.equalsIgnoreCase(SELF)) {
      nobody
          .computeIfAbsent(
              new Nobody(proxy.map(Service::id), host, noAddress), any -> new ArrayList<>())
          .add(route);
    }
  }

  /** Reports each name that leads nowhere once, however many routes lead there. */
  void report() {
    nobody.forEach(
        (to, routes) -> {
          Problem problem = problem(to, routes);
          problems.add(to.noAddress() ? problem : problem.withHint(suggestions.hint(to.host())));
        });
    nobody.clear();
  }

  private static Problem problem(Nobody to, List<Route> routes) {
    List<Optional<String>> hosts = routes.stream().map(Route::host).distinct().toList();
    List<Location> places = routes.stream().map(Route::source).distinct().toList();
    String first = hosts.get(0).map(name -> '"' + name + '"').orElse("a request for any name");
    int more = hosts.size() - 1;
    String what = to.noAddress() ? "no IP address" : "no service here";
    return Problem.warning(
            "route-to-nobody",
            (more == 0
                    ? first + " is"
                    : first + " and " + more + " more name" + (more == 1 ? "" : "s") + " are")
                + " passed on to \""
                + to.host()
                + "\", which is "
                + what
                + (more == 0 ? ": the route is left out" : ": the routes are left out"),
            places.get(0))
        .withRelated(places.subList(1, places.size()), "passed on here, too");
  }
}
