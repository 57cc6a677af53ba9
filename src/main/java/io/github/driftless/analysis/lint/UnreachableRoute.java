package io.github.driftless.analysis.lint;

import io.github.driftless.analysis.network.Reachability;
import io.github.driftless.topology.RemoteAccess;
import io.github.driftless.topology.RemoteAccess.Route;
import io.github.driftless.topology.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A route whose reverse proxy does not get to the service it leads to. */
final class UnreachableRoute implements Rule {

  @Override
  public RuleDescription about() {
    return new RuleDescription(
        "unreachable-route",
        "A route, of `remote-access.routes` or inferred from the proxy's configuration or from labels,"
            + " whose reverse proxy cannot reach the service it leads to.",
        "Whoever opens the address gets an error page of the proxy, \"bad gateway\" most often.",
        "Put the service on a network that the proxy is on. A service that shares the network of a"
            + " VPN gateway is reached under the gateway's name.",
        "error");
  }

  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    if (context.topology().remoteAccess().isEmpty()) {
      return findings;
    }
    RemoteAccess access = context.topology().remoteAccess().get();
    for (Route route : access.routes()) {
      Optional<Service> proxy = access.proxyOf(route).flatMap(context::find);
      Optional<Service> service = context.find(route.service());
      if (proxy.isPresent() && service.isPresent() && !service.equals(proxy)) {
        finding(context, proxy.get(), service.get(), route).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Finding> finding(
      RuleContext context, Service proxy, Service service, Route route) {
    Reachability answer = context.reach().between(proxy.id(), service.id());
    if (answer.ways().stream().anyMatch(way -> way.leadsTo(route)) || answer.isUnknown()) {
      return Optional.empty();
    }
    String why =
        answer.reaches()
            ? "port " + route.port().map(String::valueOf).orElse("") + " is not published"
            : context.why(answer);
    return Optional.of(
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
            .withHint("put the service on a network that the proxy is on"));
  }
}
