package io.github.driftless.analysis.lint;

import io.github.driftless.analysis.network.Exposure;
import io.github.driftless.analysis.network.Exposure.LanAddress;
import io.github.driftless.analysis.network.Peer;
import io.github.driftless.analysis.network.Reachability;
import io.github.driftless.analysis.network.ServiceNamespace;
import io.github.driftless.analysis.network.ServiceNetwork;
import io.github.driftless.problem.Location;
import io.github.driftless.topology.NetworkSettings.Attachment;
import io.github.driftless.topology.RemoteAccess;
import io.github.driftless.topology.RemoteAccess.Route;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Trait;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** On which way people outside the host get to the services of a mode. */
final class Outsiders {

  private final RuleContext context;
  private final Map<String, Way> own = new HashMap<>();
  private final Map<String, Way> byNamespace = new HashMap<>();
  private final Map<String, Way> byRoute = new LinkedHashMap<>();

  /**
   * A way in.
   *
   * @param words what it is, for example {@code port 8080 is published}
   * @param location where that is declared
   */
  record Way(String words, Location location) {}

  Outsiders(RuleContext context) {
    this.context = context;
    for (Service service : context.onMachine()) {
      for (Exposure exposure : context.reach().exposuresOf(service.id())) {
        Optional<Way> way = way(service, exposure);
        way.ifPresent(found -> own.putIfAbsent(service.id(), found));
        way.ifPresent(found -> byNamespace.putIfAbsent(namespace(service), found));
      }
    }
    context.topology().remoteAccess().ifPresent(this::routes);
  }

  private void routes(RemoteAccess access) {
    Map<String, Boolean> closed = new HashMap<>();
    // who else lets requests in may pass them on to the proxy by a configuration that nobody read
    boolean others =
        context.onMachine().stream()
            .filter(service -> service.role().has(Trait.ENTRY, Trait.MAY_PASS_REQUESTS_ON))
            .anyMatch(
                service ->
                    service.role().has(Trait.OPENS_TUNNEL)
                        || own.containsKey(service.id())
                        || byNamespace.containsKey(namespace(service)));
    for (Route route : access.routes()) {
      Optional<Service> proxy = access.proxyOf(route).flatMap(context::find);
      boolean shut =
          !others
              && !access.saysWayIn()
              && route.way().isEmpty()
              && proxy
                  .filter(each -> closed.computeIfAbsent(each.id(), this::isClosed))
                  .isPresent();
      if (route.isPrivate() || shut) {
        continue;
      }
      context
          .find(route.service())
          .ifPresent(
              service ->
                  byRoute.putIfAbsent(
                      service.id(),
                      new Way("the route " + route.host() + " leads to it", route.location())));
    }
  }

  /** A proxy that nobody outside gets to passes nothing on to them. */
  private boolean isClosed(String proxy) {
    return context.reach().between(Peer.LAN, new Peer.OfService(proxy)).answer()
        == Reachability.Answer.NO;
  }

  /**
   * Returns how somebody outside the host gets to a service, or to one that shares its namespace:
   * the two cannot be told apart from outside.
   */
  Optional<Way> wayTo(String service) {
    return Optional.ofNullable(own.get(service))
        .or(() -> Optional.ofNullable(byNamespace.get(namespace(context.byId().get(service)))))
        .or(() -> Optional.ofNullable(byRoute.get(service)));
  }

  private String namespace(Service service) {
    ServiceNetwork network = context.connectivity().of(service.id());
    ServiceNamespace namespace = network.namespace();
    // on the host network each service listens for itself
    return namespace.owner().orElse(service.id());
  }

  /** Returns where a service is put on the network by which it stands on the LAN. */
  static Location place(Service service, LanAddress lan) {
    return service.attachments().stream()
        .filter(attachment -> attachment.network().equals(lan.network()))
        .map(Attachment::location)
        .findFirst()
        .orElse(service.network().location());
  }

  private static Optional<Way> way(Service service, Exposure exposure) {
    return exposure.match(
        port ->
            port.scope().isExposed()
                ? Optional.of(
                    new Way(
                        Ports.words(port.portMapping()) + " is published",
                        port.portMapping().source()))
                : Optional.empty(),
        // a service that is not known to listen may well listen on nothing
        host ->
            host.known().isEmpty()
                ? Optional.empty()
                : Optional.of(new Way("it is on the host network", service.network().location())),
        lan ->
            Optional.of(
                new Way(
                    "it stands on the LAN by its network " + lan.network(), place(service, lan))));
  }
}
