package io.github.driftless.network;

import io.github.driftless.network.Exposure.PublishedPort;
import io.github.driftless.network.Exposure.Scope;
import io.github.driftless.topology.ExposedPort;
import io.github.driftless.topology.Placement;
import io.github.driftless.topology.Publication;
import io.github.driftless.topology.Service;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the services of a mode open outside their own networks. */
final class Exposures {

  private final Map<String, List<Exposure>> byService = new LinkedHashMap<>();
  private final Map<String, List<Unopened>> shut = new LinkedHashMap<>();
  private final Set<String> bridgeAddresses = new HashSet<>();

  Exposures(Connectivity connectivity, Sandboxes sandboxes) {
    for (Sandbox sandbox : sandboxes.all()) {
      sandbox.joints().forEach(joint -> bridgeAddresses.addAll(joint.network().gateways()));
    }
    bridgeAddresses.addAll(NetworkTraits.DEFAULT_BRIDGE.gateways());
    for (ServiceNetwork each : connectivity.services()) {
      Service service = each.service();
      Sandbox sandbox = sandboxes.of(service.id());
      List<Exposure> open = byService.computeIfAbsent(service.id(), id -> new ArrayList<>());
      if (sandbox.isMachine()) {
        open.add(new Exposure.HostPorts(service.id(), service.listensOn()));
      }
      for (Sandbox.Joint joint : sandbox.joints()) {
        if (joint.network().isOnLan()) {
          open.add(
              new Exposure.LanAddress(service.id(), joint.network().name(), joint.addresses()));
        }
      }
      for (ExposedPort port : each.ports()) {
        String publisher = port.publisher().orElse(service.id());
        if (cause(connectivity.of(publisher).service(), sandbox).isEmpty()) {
          open.add(published(service.id(), publisher, port.publication(), sandbox.gateway().get()));
        }
      }
      cause(service, sandbox)
          .filter(cause -> !service.publications().isEmpty())
          .ifPresent(cause -> shut.put(service.id(), shut(service, cause)));
    }
    Set<String> taken = taken();
    byService.values().forEach(open -> open.replaceAll(exposure -> without(taken, exposure)));
  }

  /** Returns the ports of the machine that are published on all its addresses: {@code 80/tcp}. */
  private Set<String> taken() {
    return ports(all())
        .filter(port -> port.scope() == Scope.EVERYWHERE)
        .map(PublishedPort::publication)
        .flatMap(
            publication ->
                publication.published().map(port -> port + "/" + publication.protocol()).stream())
        .collect(Collectors.toSet());
  }

  /** A port has one owner: what the files publish there keeps out what is known of an image. */
  private static Exposure without(Set<String> taken, Exposure exposure) {
    return exposure instanceof Exposure.HostPorts host
        ? new Exposure.HostPorts(
            host.service(), host.known().stream().filter(port -> !taken.contains(port)).toList())
        : exposure;
  }

  private static List<Unopened> shut(Service service, Unopened.Cause cause) {
    return service.publications().stream()
        .map(publication -> new Unopened(service.id(), publication, cause))
        .toList();
  }

  /** Returns why a service's publications stay shut; empty where they are opened. */
  private static Optional<Unopened.Cause> cause(Service publisher, Sandbox sandbox) {
    Placement placement = publisher.placement();
    if (placement instanceof Placement.JoinsService
        || placement instanceof Placement.JoinsContainer) {
      return Optional.of(Unopened.Cause.JOINED);
    }
    if (sandbox.isMachine()) {
      return Optional.of(Unopened.Cause.HOST_NETWORK);
    }
    if (sandbox.isCutOff()) {
      return Optional.of(Unopened.Cause.NO_NETWORK);
    }
    Optional<NetworkTraits> gateway = sandbox.gateway();
    if (gateway.isEmpty()) {
      return Optional.of(Unopened.Cause.INTERNAL);
    }
    if (gateway.get().publishes()) {
      return Optional.empty();
    }
    return Optional.of(
        gateway.get().isOnLan() ? Unopened.Cause.LAN_NETWORK : Unopened.Cause.ROUTED);
  }

  private PublishedPort published(
      String service, String publisher, Publication publication, NetworkTraits gateway) {
    List<String> addresses = List.of(publication.address());
    if (!publication.addressNamed()) {
      addresses =
          gateway
              .binding()
              .filter(address -> !address.equals(Publication.ALL_ADDRESSES))
              .map(List::of)
              .orElse(List.of(Publication.ALL_ADDRESSES, "::"));
    }
    return new PublishedPort(
        service, publisher, publication, addresses, scope(addresses.get(0)), gateway.name());
  }

  private Scope scope(String address) {
    if (address.equals(Publication.ALL_ADDRESSES) || address.matches("[0:]+")) {
      return Scope.EVERYWHERE;
    }
    if (address.startsWith("127.") || address.matches("[0:]+:0*1") || address.equals("localhost")) {
      return Scope.LOOPBACK;
    }
    return bridgeAddresses.contains(address) ? Scope.BRIDGE : Scope.ONE_ADDRESS;
  }

  List<Exposure> all() {
    return byService.values().stream().flatMap(List::stream).toList();
  }

  List<Exposure> of(String service) {
    return List.copyOf(byService.getOrDefault(service, List.of()));
  }

  /** Returns the ports of the machine that a service answers on. */
  List<PublishedPort> portsOf(String service) {
    return ports(of(service)).toList();
  }

  private static Stream<PublishedPort> ports(List<Exposure> exposures) {
    return exposures.stream()
        .filter(PublishedPort.class::isInstance)
        .map(PublishedPort.class::cast);
  }

  /** Returns the ports a service asks for and does not get. */
  List<Unopened> shutFor(String service) {
    return shut.getOrDefault(service, List.of());
  }

  /** Says why a service has no port of the machine: none is asked for, or none is opened. */
  List<Obstacle> whyShut(String service) {
    List<Unopened> ports = shutFor(service);
    return ports.isEmpty()
        ? List.of(new Obstacle.NothingPublished(service))
        : ports.stream().<Obstacle>map(Obstacle.NotOpened::new).toList();
  }

  List<Unopened> unopened() {
    return shut.values().stream().flatMap(List::stream).toList();
  }
}
