package io.github.driftless.analysis.network;

import io.github.driftless.topology.NetworkSettings;
import io.github.driftless.topology.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts those together of whom every question "does it reach" something on a host has the same
 * answer but for their names: services alone in their namespaces, on the same networks in the same
 * way; and those that have joined one namespace.
 */
final class AlikeSources {

  private final Connectivity connectivity;
  private final NetworkNamespaces namespaces;

  private AlikeSources(Connectivity connectivity) {
    this.connectivity = connectivity;
    this.namespaces = connectivity.namespaces();
  }

  /** Returns the peers by what they have in common, in the order of their first ones. */
  static List<List<Peer>> of(Connectivity connectivity, List<Peer> peers) {
    AlikeSources sources = new AlikeSources(connectivity);
    Map<Object, List<Peer>> alike = new LinkedHashMap<>();
    for (Peer peer : peers) {
      Object key = peer.match(sources::key, machine -> machine, outside -> outside);
      alike.computeIfAbsent(key, any -> new ArrayList<>()).add(peer);
    }
    return List.copyOf(alike.values());
  }

  /**
   * Returns what those have in common of whom every question "does it reach" something that is on
   * none of their networks has the same answer but for their names and that of their network: they
   * are on one, a bridge that translates. Empty for everybody else.
   */
  static Optional<Object> fromAfar(Connectivity connectivity, Peer peer) {
    return peer.match(
        service -> new AlikeSources(connectivity).fromAfar(service),
        machine -> Optional.empty(),
        outside -> Optional.empty());
  }

  private Optional<Object> fromAfar(Peer.OfService peer) {
    if (connectivity.find(peer.id()).isEmpty()) {
      return Optional.empty();
    }
    NetworkNamespace namespace = namespaces.of(peer.id());
    if (!isAlone(namespace) || namespace.endpoints().size() != 1) {
      return Optional.empty();
    }
    NetworkTraits network = namespace.endpoints().get(0).network();
    return network.ground() == NetworkTraits.Ground.MACHINE
            && network.translates()
            && network.unknown().isEmpty()
        ? Optional.of(List.of(network.renamed(""), NetworkNames.ofMachine(namespace)))
        : Optional.empty();
  }

  private boolean isAlone(NetworkNamespace namespace) {
    return namespace.kind() == NetworkNamespace.Kind.SERVICE
        && namespace.members().size() == 1
        && namespace.members().get(0).network().unset().isEmpty();
  }

  private Object key(Peer.OfService peer) {
    if (connectivity.find(peer.id()).isEmpty()) {
      return peer;
    }
    NetworkNamespace namespace = namespaces.of(peer.id());
    Service service = connectivity.of(peer.id()).service();
    NetworkSettings network = service.network();
    if (!isAlone(namespace)) {
      boolean owner = namespace.owner().filter(service::equals).isPresent();
      return owner ? peer : namespace;
    }
    List<Object> key = new ArrayList<>();
    key.add(service.host());
    for (NetworkNamespace.Endpoint endpoint : namespace.endpoints()) {
      key.add(endpoint.network().name());
      key.add(endpoint.attachment().map(NetworkSettings.Attachment::gatewayPriority));
    }
    network.links().forEach(link -> key.add(List.of(link.service(), link.alias())));
    key.add(NetworkNames.ofMachine(namespace));
    return key;
  }
}
