package io.github.driftless.analysis.lint;

import io.github.driftless.analysis.network.NetworkPath;
import io.github.driftless.analysis.network.Reachability;
import io.github.driftless.topology.RemoteAccess;
import io.github.driftless.topology.RemoteAccess.Route;
import io.github.driftless.topology.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A route whose reverse proxy does not get to the service it leads to. */
final class UnreachableRoute implements RuleOfCauses {

  static final String NAME = "unreachable-route";

  @Override
  public RuleDescription about() {
    return new RuleDescription(
        NAME,
        "A route, of `remote-access.routes` or inferred from the proxy's configuration or from labels,"
            + " whose reverse proxy cannot reach the service it leads to; and a tunnel that cannot"
            + " reach the proxy behind it. A proxy that learns of containers from their labels asks"
            + " them at their own addresses: it must be on the network that it asks over.",
        "Whoever opens the address gets an error page of the proxy, \"bad gateway\" most often.",
        "Put the service on a network that the proxy is on. A service that shares the network of a"
            + " VPN gateway is reached under the gateway's name.",
        "error");
  }

  @Override
  public List<Found> found(RuleContext context) {
    List<Found> findings = new ArrayList<>();
    if (context.topology().remoteAccess().isEmpty()) {
      return findings;
    }
    RemoteAccess access = context.topology().remoteAccess().get();
    Isolation isolation = new Isolation(context);
    for (Route route : access.routes()) {
      Optional<Service> proxy = access.proxyOf(route).flatMap(context::find);
      Optional<Service> service = context.find(route.service());
      if (proxy.isPresent() && service.isPresent() && !service.equals(proxy)) {
        finding(context, isolation, proxy.get(), service.get(), route).ifPresent(findings::add);
      }
    }
    tunnelApart(context, isolation, access).ifPresent(findings::add);
    return findings;
  }

  private static Optional<Found> finding(
      RuleContext context, Isolation isolation, Service proxy, Service service, Route route) {
    Reachability answer = context.reach().between(proxy.id(), service.id());
    if (answer.ways().stream().anyMatch(way -> way.leadsTo(route)) || answer.isUnknown()) {
      return Optional.empty();
    }
    boolean apart = answer.reaches() && answer.ways().stream().noneMatch(way -> isOver(way, route));
    String port = "port " + route.port().map(String::valueOf).orElse("") + " is not published";
    String why =
        apart
            ? apart(context, proxy, service, route)
            : answer.reaches() ? port : context.why(answer);
    Cause cause = isolation.between(proxy.id(), service.id());
    Service owner = owner(context, service);
    Finding finding =
        Finding.error(
                "the route "
                    + route.host()
                    + " leads to "
                    + context.name(service.id())
                    + ", which "
                    + context.name(proxy.id())
                    + " cannot reach: "
                    + why,
                route.location(),
                service.id(),
                proxy.id())
            .withRelated(owner.network().location(), "the service's network is decided here")
            .withHint(hint(context, proxy, owner, service, route));
    return Optional.of(
        new Found(
            finding,
            Optional.of(apart ? cause.with(why) : answer.reaches() ? cause.with(port) : cause),
            Optional.of(Found.Aside.of("the route " + route.host()))));
  }

  private static boolean isOver(NetworkPath way, Route route) {
    return route.over().isEmpty() || way.leadsOver(route.over());
  }

  /** The proxy may get there by other ways, and does not try them. */
  private static String apart(RuleContext context, Service proxy, Service service, Route route) {
    Service owner = owner(context, service);
    return isChosen(owner, route)
        ? "it asks over the network "
            + String.join(", ", route.over())
            + ", which "
            + context.name(proxy.id())
            + " is not on"
        : "it asks at an address on "
            + String.join(", ", route.over())
            + ", and "
            + context.name(proxy.id())
            + " is on none of its networks";
  }

  /** Whoever shares the network of another one stands where that one does. */
  private static Service owner(RuleContext context, Service service) {
    return Optional.ofNullable(context.byId().get(context.owner(service.id()))).orElse(service);
  }

  /** Returns whether the proxy is told by which of a container's networks to ask it. */
  private static boolean isChosen(Service owner, Route route) {
    return !route.over().isEmpty() && route.over().size() < owner.attachments().size();
  }

  private static String hint(
      RuleContext context, Service proxy, Service owner, Service service, Route route) {
    if (isChosen(owner, route)) {
      return "put "
          + context.name(proxy.id())
          + " on "
          + String.join(", ", route.over())
          + ", or name a network that both are on";
    }
    String who =
        owner.equals(service)
            ? "the service"
            : context.name(owner.id())
                + ", whose network "
                + context.name(service.id())
                + " shares,";
    return "put " + who + " on a network that the proxy is on";
  }

  /** A tunnel that is said to lead to the proxy, and does not get there, cuts off every route. */
  private static Optional<Found> tunnelApart(
      RuleContext context, Isolation isolation, RemoteAccess access) {
    Optional<Service> tunnel = access.tunnel().flatMap(context::find);
    Optional<Service> proxy = access.proxy().flatMap(context::find);
    List<Route> behind =
        access.routes().stream()
            .filter(route -> access.proxyOf(route).flatMap(context::find).equals(proxy))
            .toList();
    if (tunnel.isEmpty()
        || proxy.isEmpty()
        || tunnel.equals(proxy)
        || behind.isEmpty()
        || access.routes().stream()
            .filter(route -> access.proxyOf(route).flatMap(context::find).equals(tunnel))
            .anyMatch(route -> context.find(route.service()).equals(proxy))) {
      return Optional.empty();
    }
    Reachability answer = context.reach().between(tunnel.get().id(), proxy.get().id());
    if (answer.reaches() || answer.isUnknown()) {
      return Optional.empty();
    }
    String first = behind.get(0).host();
    Finding finding =
        Finding.error(
                "requests come in through the tunnel of "
                    + context.name(tunnel.get().id())
                    + ", which cannot reach "
                    + context.name(proxy.get().id())
                    + ": "
                    + context.why(answer)
                    + (behind.size() == 1
                        ? "; so the route " + first + " cannot work"
                        : "; so none of its " + behind.size() + " routes can work"),
                owner(context, tunnel.get()).network().location(),
                proxy.get().id(),
                tunnel.get().id())
            .withRelated(behind.get(0).location(), "the route " + first)
            .withHint(
                "put "
                    + context.name(owner(context, tunnel.get()).id())
                    + " on a network that "
                    + context.name(proxy.get().id())
                    + " is on");
    return Optional.of(
        new Found(
            finding,
            Optional.of(isolation.between(tunnel.get().id(), proxy.get().id())),
            Optional.empty()));
  }
}
