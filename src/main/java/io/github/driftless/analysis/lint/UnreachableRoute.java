package io.github.driftless.analysis.lint;

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
            + " whose reverse proxy cannot reach the service it leads to.",
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
    return findings;
  }

  private static Optional<Found> finding(
      RuleContext context, Isolation isolation, Service proxy, Service service, Route route) {
    Reachability answer = context.reach().between(proxy.id(), service.id());
    if (answer.ways().stream().anyMatch(way -> way.leadsTo(route)) || answer.isUnknown()) {
      return Optional.empty();
    }
    String port = "port " + route.port().map(String::valueOf).orElse("") + " is not published";
    String why = answer.reaches() ? port : context.why(answer);
    Cause cause = isolation.between(proxy.id(), service.id());
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
            .withRelated(service.network().location(), "the service's network is decided here")
            .withHint("put the service on a network that the proxy is on");
    return Optional.of(
        new Found(
            finding,
            Optional.of(answer.reaches() ? cause.with(port) : cause),
            Optional.of(Found.Aside.of("the route " + route.host()))));
  }
}
