package io.github.driftless.analysis.network;

import io.github.driftless.analysis.network.NetworkNamespace.Endpoint;
import io.github.driftless.analysis.network.NetworkNamespace.Kind;
import io.github.driftless.topology.Mode;
import io.github.driftless.topology.Network;
import io.github.driftless.topology.NetworkSettings.Attachment;
import io.github.driftless.topology.Placement;
import io.github.driftless.topology.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The network sharing of a mode, and who is in them. Each service is looked at once. */
final class NetworkNamespaces {

  private static final String MACHINE = "";

  /** Before the name of a host, of several: no id begins so. */
  private static final String MACHINE_OF = "machine ";

  private final Map<String, NetworkNamespace> byService = new HashMap<>();
  private final Map<String, List<NetworkNamespace>> byNetwork = new LinkedHashMap<>();
  private final Map<String, Integer> people = new HashMap<>();
  private final List<NetworkNamespace> all;
  private final NetworkNamespace machine;

  NetworkNamespaces(Mode mode, ServiceNamespaces sharing) {
    Map<String, NetworkTraits> networks = new HashMap<>();
    for (Network network : mode.networks()) {
      networks.put(network.name(), NetworkTraits.of(network));
    }
    Map<String, NetworkNamespace> byKey = new LinkedHashMap<>();
    Map<String, List<Service>> members = new HashMap<>();
    members.put(MACHINE, new ArrayList<>());
    machine =
        new NetworkNamespace(
            Kind.MACHINE, MACHINE, Optional.empty(), members.get(MACHINE), List.of());
    byKey.put(MACHINE, machine);
    for (Service service : mode.services()) {
      if (service.outside().isPresent()) {
        continue;
      }
      Optional<Service> owner = sharing.ownerOf(service);
      String key = key(service, owner, sharing);
      List<Service> inside = members.computeIfAbsent(key, any -> new ArrayList<>());
      inside.add(service);
      byService.put(
          service.id(),
          byKey.computeIfAbsent(key, name -> namespace(name, owner, inside, networks)));
    }
    all = List.copyOf(byKey.values());
    for (NetworkNamespace namespace : all) {
      for (Endpoint endpoint : namespace.endpoints()) {
        byNetwork
            .computeIfAbsent(endpoint.network().name(), name -> new ArrayList<>())
            .add(namespace);
        people.merge(endpoint.network().name(), namespace.members().size(), Integer::sum);
      }
    }
  }

  private static String key(Service service, Optional<Service> owner, ServiceNamespaces sharing) {
    if (owner.isEmpty()) {
      return "container:" + sharing.of(service).owner().orElseThrow();
    }
    return owner.get().placement() instanceof Placement.HostNetwork
        ? owner.get().host().map(host -> MACHINE_OF + host).orElse(MACHINE)
        : owner.get().id();
  }

  private static NetworkNamespace namespace(
      String key,
      Optional<Service> owner,
      List<Service> members,
      Map<String, NetworkTraits> networks) {
    if (owner.isEmpty()) {
      String container = key.substring(key.indexOf(':') + 1);
      return new NetworkNamespace(Kind.FOREIGN, container, owner, members, List.of());
    }
    if (key.startsWith(MACHINE_OF)) {
      return new NetworkNamespace(Kind.MACHINE, key, Optional.empty(), members, List.of());
    }
    List<Endpoint> endpoints = new ArrayList<>();
    if (owner.get().placement() instanceof Placement.DefaultBridge) {
      endpoints.add(new Endpoint(NetworkTraits.DEFAULT_BRIDGE, Optional.empty()));
    }
    for (Attachment attachment : owner.get().attachments()) {
      endpoints.add(new Endpoint(networks.get(attachment.network()), Optional.of(attachment)));
    }
    return new NetworkNamespace(Kind.SERVICE, key, owner, members, endpoints);
  }

  List<NetworkNamespace> all() {
    return all;
  }

  NetworkNamespace machine() {
    return machine;
  }

  /**
   * Returns the namespace a service of the host runs in.
   *
   * @throws IllegalArgumentException where there is none such
   */
  NetworkNamespace of(String service) {
    NetworkNamespace namespace = byService.get(service);
    if (namespace == null) {
      throw new IllegalArgumentException("no service " + service + " on the host");
    }
    return namespace;
  }

  boolean has(String service) {
    return byService.containsKey(service);
  }

  /** Returns the sharing on a network, in the mode's order. */
  List<NetworkNamespace> on(String network) {
    return byNetwork.getOrDefault(network, List.of());
  }

  /** Returns how many services share in a network, all of each namespace on it. */
  int peopleOn(String network) {
    return people.getOrDefault(network, 0);
  }
}
