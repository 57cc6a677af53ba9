package io.github.driftless.analysis.lint;

import io.github.driftless.topology.RemoteAccess;
import io.github.driftless.topology.RemoteAccess.Route;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Trait;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A route by which everybody gets to a service unasked. */
final class UnauthenticatedRoute implements Rule {

  @Override
  public RuleDescription about() {
    return new RuleDescription(
        "unauthenticated-route",
        "A route at which neither the proxy nor somebody on its behalf asks who is there. Off unless"
            + " `lint.rules` switches it on: most programs ask themselves, and files do not say"
            + " which. Routes in a tailnet, those for some addresses alone, and those to whoever"
            + " signs people in are not reported.",
        "A program without authentication, or whose authentication has a hole, is open to everybody"
            + " who knows the name.",
        "Let the proxy ask first: `forward_auth` or `basic_auth` in Caddy, a middleware `forwardAuth`"
            + " in Traefik, `auth_request` in nginx. Where the program asks itself, exclude its"
            + " service with the reason.",
        "off, else warning");
  }

  @Override
  public boolean isOptIn() {
    return true;
  }

  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    Optional<RemoteAccess> access = context.topology().remoteAccess();
    if (access.isEmpty()) {
      return findings;
    }
    Set<String> asked = new HashSet<>();
    access.get().routes().stream()
        .flatMap(route -> route.auth().stream())
        .flatMap(name -> context.find(name).stream())
        .forEach(service -> asked.add(service.id()));
    for (Route route : access.get().routes()) {
      Optional<Service> service = context.find(route.service());
      boolean open =
          route.auth().isEmpty()
              && route.only().isEmpty()
              && !route.isPrivate()
              && service
                  .filter(each -> !each.role().has(Trait.AUTHENTICATES))
                  .filter(each -> !asked.contains(each.id()))
                  .isPresent();
      if (open) {
        findings.add(
            Finding.warning(
                    "nobody asks who is there before "
                        + route.host()
                        + route.path().orElse("")
                        + " leads to "
                        + context.name(service.get().id()),
                    route.location(),
                    service.get().id())
                .withHint("let the proxy ask, or exclude the service where it asks itself"));
      }
    }
    return findings;
  }
}
