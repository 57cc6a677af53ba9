package io.github.driftless.analysis.network;

import io.github.driftless.analysis.network.NetworkNamespace.Endpoint;
import io.github.driftless.topology.DnsNames;
import io.github.driftless.topology.NetworkSettings.ExtraHost;
import io.github.driftless.topology.NetworkSettings.Link;
import io.github.driftless.topology.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the engine's name server answers on a network: service names and aliases, container names,
 * host names (measured); and links, which only the one who declares them can use.
 */
final class NetworkNames {

  /** Who answers to a name, by the name, then by the network. */
  private final Map<String, Map<String, List<NetworkNamespace>>> bearers = new HashMap<>();

  NetworkNames(NetworkNamespaces namespaces) {
    for (NetworkNamespace namespace : namespaces.all()) {
      for (Endpoint endpoint : namespace.endpoints()) {
        for (String name : own(namespace, endpoint)) {
          bearers
              .computeIfAbsent(name, any -> new HashMap<>())
              .computeIfAbsent(endpoint.network().name(), any -> new ArrayList<>())
              .add(namespace);
        }
      }
    }
  }

  /** Returns what one namespace can call another on a network that both are on. */
  List<String> of(NetworkNamespace to, Endpoint endpoint, NetworkNamespace from) {
    Service owner = to.owner().orElseThrow();
    Set<String> names = new LinkedHashSet<>();
    if (!endpoint.network().named()) {
      links(from).stream()
          .filter(link -> link.service().equals(owner.id()))
          .forEach(link -> names.addAll(inHostsFile(link, owner)));
      return List.copyOf(names);
    }
    Set<String> taken = links(from).stream().map(Link::alias).collect(Collectors.toSet());
    own(to, endpoint).stream()
        .filter(name -> !taken.contains(name) && means(name, to, endpoint, from))
        .forEach(names::add);
    links(from).stream()
        .filter(link -> link.service().equals(owner.id()))
        .filter(link -> means(owner.containerName(), to, endpoint, from))
        .forEach(link -> names.add(link.alias()));
    return List.copyOf(names);
  }

  /**
   * Tells whether a name leads to a namespace on a network, and nowhere else: the first network
   * that knows it answers. Internal ones come last, in any order.
   */
  private boolean means(
      String name, NetworkNamespace to, Endpoint endpoint, NetworkNamespace from) {
    Map<String, List<NetworkNamespace>> byNetwork = bearers.get(name);
    List<Endpoint> knowing = from.lookups(byNetwork.keySet());
    List<Endpoint> answering =
        knowing.get(0).network().internal() ? knowing : List.of(knowing.get(0));
    return answering.stream().anyMatch(it -> it.network().name().equals(endpoint.network().name()))
        && answering.stream()
            .allMatch(
                it ->
                    it.network().talks() && byNetwork.get(it.network().name()).equals(List.of(to)));
  }

  private static Set<String> own(NetworkNamespace namespace, Endpoint endpoint) {
    return DnsNames.of(namespace.owner().orElseThrow(), endpoint.attachment());
  }

  private static List<Link> links(NetworkNamespace from) {
    return from.owner().map(owner -> owner.network().links()).orElse(List.of());
  }

  /** On the default bridge a link is a line of {@code /etc/hosts} (measured). */
  private static List<String> inHostsFile(Link link, Service owner) {
    List<String> names = new ArrayList<>(List.of(link.alias(), owner.containerName()));
    owner.network().hostname().ifPresent(names::add);
    return names;
  }

  /** Returns the names of the host that a namespace has been given. */
  static List<String> ofMachine(NetworkNamespace from) {
    return from.owner().map(owner -> owner.network().extraHosts()).orElse(List.of()).stream()
        .filter(ExtraHost::isMachine)
        .map(ExtraHost::name)
        .toList();
  }
}
