package io.github.driftless.topology;

import io.github.driftless.address.IpAddress;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.problem.Suggestions;
import io.github.driftless.proxy.route.Route;
import io.github.driftless.proxy.route.Route.Target;
import java.util.List;
import java.util.Optional;

/** Finds the services that a proxy's routes lead to, and those that are asked who is there. */
final class RouteTargets {

  /** A host name without a dot, which only the engine's DNS resolves. */
  private static final String ONE_WORD = "[A-Za-z_][A-Za-z0-9_-]{0,62}";

  /** What can only be an address (URL Standard, section 3.5): brackets, or a number at its end. */
  private static final String ADDRESS_ALONE =
      "\\[.*\\]|(?:[A-Za-z0-9_-]{1,63}\\.){0,126}[0-9]{1,63}";

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
   * Reports a route to a name that only another container could bear, and one to an address that is
   * none. What a full name means, no file of the stack says.
   */
  void warn(Optional<Service> proxy, Route route) {
    if (!(route.target() instanceof Target.Named named)
        || proxy.filter(each -> neighbours.isCalled(each, named.host())).isPresent()) {
      return;
    }
    String host = named.host();
    if (host.matches(ADDRESS_ALONE) && IpAddress.parseHost(host).isEmpty()) {
      problems.add(leftOut(route, host, "no IP address"));
    } else if (host.matches(ONE_WORD) && !host.equalsIgnoreCase("localhost")) {
      problems.add(leftOut(route, host, "no service here").withHint(suggestions.hint(host)));
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
}
