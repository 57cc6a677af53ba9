package io.github.driftless.analysis.network;

import io.github.driftless.address.IpAddress;
import io.github.driftless.analysis.network.Exposure.PublishedPort;
import io.github.driftless.analysis.network.Exposure.Scope;
import io.github.driftless.topology.ExposedPort;
import io.github.driftless.topology.Placement;
import io.github.driftless.topology.PortMapping;
import io.github.driftless.topology.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the services of a mode open outside their own networks. */
final class Exposures {

  private final Map<String, List<Exposure>> byService = new LinkedHashMap<>();
  private final Map<String, List<IneffectivePort>> shut = new LinkedHashMap<>();
  private final Map<String, List<Unknown.UnclaimedPort>> unclaimed = new HashMap<>();
  private final Set<IpAddress> bridgeAddresses = new HashSet<>();

  Exposures(Connectivity connectivity, NetworkNamespaces namespaces) {
    for (NetworkNamespace namespace : namespaces.all()) {
      namespace
          .endpoints()
          .forEach(endpoint -> bridgeAddresses.addAll(endpoint.network().gateways()));
    }
    bridgeAddresses.addAll(NetworkTraits.DEFAULT_BRIDGE.gateways());
    for (ServiceNetwork each : connectivity.services()) {
      Service service = each.service();
      NetworkNamespace namespace = namespaces.of(service.id());
      List<Exposure> open = byService.computeIfAbsent(service.id(), id -> new ArrayList<>());
      if (namespace.isMachine()) {
        open.add(new Exposure.HostPorts(service.id(), service.listensOn()));
      }
      for (NetworkNamespace.Endpoint endpoint : namespace.endpoints()) {
        if (endpoint.network().isOnLan()) {
          open.add(
              new Exposure.LanAddress(
                  service.id(), endpoint.network().name(), endpoint.addresses()));
        }
      }
      for (ExposedPort port : each.ports()) {
        String publisher = port.publisher().orElse(service.id());
        if (cause(connectivity.of(publisher).service(), namespace).isEmpty()) {
          PublishedPort published =
              published(
                  service.id(),
                  publisher,
                  port,
                  namespace.gateway().orElse(NetworkTraits.DEFAULT_BRIDGE));
          open.add(published);
          if (port.isUnclaimed()) {
            Unknown.UnclaimedPort whose = new Unknown.UnclaimedPort(published, port.candidates());
            Stream.concat(Stream.of(service.id()), port.candidates().stream())
                .distinct()
                .forEach(id -> unclaimed.computeIfAbsent(id, any -> new ArrayList<>()).add(whose));
          }
        }
      }
      cause(service, namespace)
          .filter(cause -> !service.portMappings().isEmpty())
          .ifPresent(cause -> shut.put(service.id(), shut(service, cause)));
    }
    Map<Optional<String>, Set<String>> taken = taken(connectivity);
    byService.forEach(
        (id, open) -> {
          Set<String> here = taken.getOrDefault(host(connectivity, id), Set.of());
          open.replaceAll(exposure -> without(here, exposure));
        });
  }

  private static Optional<String> host(Connectivity connectivity, String service) {
    return connectivity.of(service).service().host();
  }

  /** Returns the ports of each machine that are published on all its addresses: {@code 80/tcp}. */
  private Map<Optional<String>, Set<String>> taken(Connectivity connectivity) {
    Map<Optional<String>, Set<String>> taken = new HashMap<>();
    ports(all())
        .filter(port -> port.scope() == Scope.EVERYWHERE)
        .forEach(
            port ->
                port.portMapping()
                    .published()
                    .ifPresent(
                        number ->
                            taken
                                .computeIfAbsent(
                                    host(connectivity, port.service()), any -> new HashSet<>())
                                .add(number + "/" + port.portMapping().protocol())));
    return taken;
  }

  /** A port has one owner: what the files publish there keeps out what is known of an image. */
  private static Exposure without(Set<String> taken, Exposure exposure) {
    return exposure instanceof Exposure.HostPorts host
        ? new Exposure.HostPorts(
            host.service(), host.known().stream().filter(port -> !taken.contains(port)).toList())
        : exposure;
  }

  private static List<IneffectivePort> shut(Service service, IneffectivePort.Cause cause) {
    return service.portMappings().stream()
        .map(portMapping -> new IneffectivePort(service.id(), portMapping, cause))
        .toList();
  }

  /** Returns why a service's publications stay shut; empty where they are opened. */
  private static Optional<IneffectivePort.Cause> cause(
      Service publisher, NetworkNamespace namespace) {
    Placement placement = publisher.placement();
    if (placement instanceof Placement.JoinsService
        || placement instanceof Placement.JoinsContainer) {
      return Optional.of(IneffectivePort.Cause.JOINED);
    }
    if (namespace.isMachine()) {
      return Optional.of(IneffectivePort.Cause.HOST_NETWORK);
    }
    if (namespace.isCutOff()) {
      return Optional.of(IneffectivePort.Cause.NO_NETWORK);
    }
    if (namespace.unplaced().isPresent()) {
      return Optional.empty();
    }
    Optional<NetworkTraits> gateway = namespace.gateway();
    if (gateway.isEmpty()) {
      return Optional.of(IneffectivePort.Cause.INTERNAL);
    }
    if (gateway.get().publishes()) {
      return Optional.empty();
    }
    return Optional.of(
        gateway.get().isOnLan() ? IneffectivePort.Cause.LAN_NETWORK : IneffectivePort.Cause.ROUTED);
  }

  private PublishedPort published(
      String service, String publisher, ExposedPort port, NetworkTraits gateway) {
    PortMapping portMapping = port.portMapping();
    List<String> addresses = List.of(portMapping.address());
    if (!portMapping.addressNamed()) {
      addresses =
          gateway
              .binding()
              .filter(address -> !address.equals(PortMapping.ALL_ADDRESSES))
              .map(List::of)
              .orElse(List.of(PortMapping.ALL_ADDRESSES, "::"));
    }
    return new PublishedPort(
        service,
        publisher,
        portMapping,
        addresses,
        scope(addresses.get(0)),
        gateway.name(),
        port.certainty());
  }

  private Scope scope(String text) {
    Optional<IpAddress> address = IpAddress.parse(text);
    if (address.filter(IpAddress::isUnspecified).isPresent()) {
      return Scope.EVERYWHERE;
    }
    if (address.filter(IpAddress::isLoopback).isPresent()) {
      return Scope.LOOPBACK;
    }
    return address.filter(bridgeAddresses::contains).isPresent() ? Scope.BRIDGE : Scope.ONE_ADDRESS;
  }

  List<Exposure> all() {
    return byService.values().stream().flatMap(List::stream).toList();
  }

  List<Exposure> of(String service) {
    return List.copyOf(byService.getOrDefault(service, List.of()));
  }

  /** Returns the ports of the host that a service answers on, as far as is known. */
  List<PublishedPort> portsOf(String service) {
    return ports(of(service)).filter(port -> !port.isUnclaimed()).toList();
  }

  /** Returns the ports of the host that a service may answer on. */
  List<Unknown.UnclaimedPort> unclaimedOf(String service) {
    return unclaimed.getOrDefault(service, List.of());
  }

  private static Stream<PublishedPort> ports(List<Exposure> exposures) {
    return exposures.stream()
        .filter(PublishedPort.class::isInstance)
        .map(PublishedPort.class::cast);
  }

  /** Returns the ports a service asks for and does not get. */
  List<IneffectivePort> shutFor(String service) {
    return shut.getOrDefault(service, List.of());
  }

  /** Says why a service has no port of the host: none is asked for, or none is opened. */
  List<Blocker> whyShut(String service) {
    List<IneffectivePort> ports = shutFor(service);
    return ports.isEmpty()
        ? List.of(new Blocker.NothingPublished(service))
        : ports.stream().<Blocker>map(Blocker.NotOpened::new).toList();
  }

  List<IneffectivePort> ineffective() {
    return shut.values().stream().flatMap(List::stream).toList();
  }
}
