package io.github.driftless.analysis.network;

import io.github.driftless.analysis.network.Exposure.PublishedPort;
import io.github.driftless.topology.RemoteAccess;
import io.github.driftless.topology.RemoteAccess.Forward;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Which of the ports that the router forwards lead to a service. */
final class Forwards {

  private final List<Forward> all;

  /** Places in that list, by the host's port. */
  private final NavigableMap<Integer, List<Integer>> byPort = new TreeMap<>();

  /** The same by port and protocol: {@code 443/tcp}, which is meant where none is named. */
  private final Map<String, List<Integer>> byKnownPort = new HashMap<>();

  /** What was found for a service, by id: each route asks again for its proxy. */
  private final Map<String, NavigableMap<Integer, List<NetworkPath>>> known =
      new ConcurrentHashMap<>();

  private final Exposures exposures;
  private final NetworkNamespaces namespaces;
  private final Optional<String> proxy;

  /**
   * Prepares for a mode.
   *
   * @param proxy the id of the service that answers for all names
   */
  Forwards(
      Optional<RemoteAccess> access,
      Exposures exposures,
      NetworkNamespaces namespaces,
      Optional<String> proxy) {
    this.all = access.map(RemoteAccess::forwards).orElse(List.of());
    this.exposures = exposures;
    this.namespaces = namespaces;
    this.proxy = proxy;
    for (int i = 0; i < all.size(); i++) {
      Forward forward = all.get(i);
      byPort.computeIfAbsent(forward.machine(), port -> new ArrayList<>()).add(i);
      byKnownPort
          .computeIfAbsent(
              forward.machine() + "/" + forward.protocol().orElse("tcp"), port -> new ArrayList<>())
          .add(i);
    }
  }

  List<Forward> all() {
    return all;
  }

  /** Returns the forwarded ports that lead to a service, by id, in declared order. */
  List<Forward> to(String service) {
    return List.copyOf(found(service).keySet().stream().map(all::get).toList());
  }

  /**
   * Returns how forwarded ports lead to a service, by id, in the order in which they are declared.
   */
  List<NetworkPath> paths(String service) {
    return found(service).values().stream().flatMap(List::stream).toList();
  }

  private NavigableMap<Integer, List<NetworkPath>> found(String service) {
    return known.computeIfAbsent(service, this::find);
  }

  private NavigableMap<Integer, List<NetworkPath>> find(String service) {
    NavigableMap<Integer, List<NetworkPath>> found = new TreeMap<>();
    if (all.isEmpty()) {
      return found;
    }
    for (PublishedPort port : exposures.portsOf(service)) {
      if (port.scope().isExposed() && port.ipv4() && port.range().isPresent()) {
        PublishedPort.Range range = port.range().get();
        byPort.subMap(range.first(), true, range.last(), true).values().stream()
            .flatMap(List::stream)
            .filter(place -> allows(all.get(place), port.portMapping().protocol()))
            .forEach(place -> add(found, place, Optional.of(port)));
      }
    }
    if (namespaces.of(service).isMachine()) {
      onHost(service, found);
    }
    return found;
  }

  /**
   * Returns the forwarded ports that lead to a service, by id, also through a port of which nothing
   * says who answers: whoever says that requests begin there says that it does.
   */
  List<Forward> leadingTo(String service) {
    List<Forward> sure = to(service);
    return sure.isEmpty()
        ? all.stream()
            .filter(
                forward ->
                    exposures.unclaimedOf(service).stream()
                        .anyMatch(port -> leads(forward, port.port())))
            .toList()
        : sure;
  }

  /** Returns whether a forwarded port leads to a port of the host. */
  boolean leadTo(PublishedPort port) {
    return all.stream().anyMatch(forward -> leads(forward, port));
  }

  private static boolean leads(Forward forward, PublishedPort port) {
    return port.scope().isExposed()
        && port.ipv4()
        && port.covers(forward.machine())
        && allows(forward, port.portMapping().protocol());
  }

  private static boolean allows(Forward forward, String protocol) {
    return forward.protocol().map(protocol::equals).orElse(true);
  }

  private void add(
      NavigableMap<Integer, List<NetworkPath>> found, int place, Optional<PublishedPort> port) {
    found
        .computeIfAbsent(place, any -> new ArrayList<>())
        .add(new NetworkPath.Forwarded(all.get(place), port));
  }

  /** On the host's own network the proxy is taken to listen on what is forwarded. */
  private void onHost(String service, NavigableMap<Integer, List<NetworkPath>> found) {
    if (proxy.equals(Optional.of(service))) {
      for (int i = 0; i < all.size(); i++) {
        add(found, i, Optional.empty());
      }
      return;
    }
    exposures.of(service).stream()
        .filter(Exposure.HostPorts.class::isInstance)
        .flatMap(ports -> ((Exposure.HostPorts) ports).known().stream())
        .distinct()
        .flatMap(port -> byKnownPort.getOrDefault(port, List.of()).stream())
        .forEach(place -> add(found, place, Optional.empty()));
  }
}
