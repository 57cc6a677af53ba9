package io.github.driftless.analysis.network;

import io.github.driftless.topology.NetworkSettings.Attachment;
import io.github.driftless.topology.Service;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A network namespace with all that runs in it: to the network one host. Equal only to itself. */
final class NetworkNamespace {

  /** Whose a namespace is. */
  enum Kind {
    /** A service's. */
    SERVICE,
    /** The host's. */
    MACHINE,
    /** A container's that no file of the stack has. */
    FOREIGN
  }

  /**
   * A network it is on.
   *
   * @param attachment how; empty for the engine's default bridge
   */
  record Endpoint(NetworkTraits network, Optional<Attachment> attachment) {

    List<String> addresses() {
      return attachment.map(Attachment::addresses).orElse(List.of());
    }
  }

  /**
   * The order in which the engine asks them for a name, and of which the first that is not internal
   * gives the default route and opens published ports: internal ones last; then the highest {@code
   * gw_priority}, then the first by name (measured).
   */
  private static final Comparator<Endpoint> ORDER =
      Comparator.comparing((Endpoint endpoint) -> endpoint.network().internal())
          .thenComparing(
              endpoint -> -endpoint.attachment().map(Attachment::gatewayPriority).orElse(0L))
          .thenComparing(endpoint -> endpoint.network().name());

  private final Kind kind;
  private final String name;
  private final Optional<Service> owner;
  private final List<Service> members;
  private final List<Endpoint> endpoints;
  private final Map<String, Integer> places = new HashMap<>();
  private final Optional<NetworkTraits> gateway;

  /**
   * @param name the owner's id, or the container's name where it is outside the stack
   * @param owner the service whose namespace it is; empty for the host's, and where the owner is
   *     outside the stack
   * @param members the services in it, in the mode's order; may still grow
   * @param endpoints the networks it is on, in declared order
   */
  NetworkNamespace(
      Kind kind,
      String name,
      Optional<Service> owner,
      List<Service> members,
      List<Endpoint> endpoints) {
    this.kind = kind;
    this.name = name;
    this.owner = owner;
    this.members = members;
    this.endpoints = List.copyOf(endpoints);
    for (int i = 0; i < endpoints.size(); i++) {
      places.putIfAbsent(endpoints.get(i).network().name(), i);
    }
    this.gateway =
        endpoints.stream()
            .filter(endpoint -> !endpoint.network().internal())
            .min(ORDER)
            .map(Endpoint::network);
  }

  /** Returns whose it is. */
  Kind kind() {
    return kind;
  }

  /** Returns the owner's id, or the container's name where it is outside the stack. */
  String name() {
    return name;
  }

  /** Returns whose it is; empty for the host's, and where the owner is outside the stack. */
  Optional<Service> owner() {
    return owner;
  }

  /** Returns the services in it, in the mode's order. */
  List<Service> members() {
    return Collections.unmodifiableList(members);
  }

  /** Returns the networks it is on, in declared order. */
  List<Endpoint> endpoints() {
    return endpoints;
  }

  /** Returns the network of its default route; empty without one. */
  Optional<NetworkTraits> gateway() {
    return gateway;
  }

  /**
   * Returns those of some networks that it is on, in the order in which it asks them for a name.
   */
  List<Endpoint> lookups(Set<String> networks) {
    return among(networks).sorted(ORDER).toList();
  }

  /** Returns the networks that another one is on too, in declared order. */
  List<Endpoint> sharedWith(NetworkNamespace other) {
    return among(other.places.keySet())
        .sorted(Comparator.comparing(endpoint -> places.get(endpoint.network().name())))
        .toList();
  }

  /** Looks at the fewer of both: a proxy may be on thousands of networks, of two services each. */
  private Stream<Endpoint> among(Set<String> networks) {
    return networks.size() < endpoints.size()
        ? networks.stream().flatMap(network -> on(network).stream())
        : endpoints.stream().filter(endpoint -> networks.contains(endpoint.network().name()));
  }

  /** Returns whether this and another one are on two hosts. */
  boolean isElsewhere(NetworkNamespace other) {
    Optional<String> here = host();
    return here.isPresent() && other.host().isPresent() && !here.equals(other.host());
  }

  private Optional<String> host() {
    return members.stream().findFirst().flatMap(Service::host);
  }

  boolean isMachine() {
    return kind == Kind.MACHINE;
  }

  boolean isForeign() {
    return kind == Kind.FOREIGN;
  }

  /** Returns whether it has loopback only. */
  boolean isCutOff() {
    return kind == Kind.SERVICE && endpoints.isEmpty() && unplaced().isEmpty();
  }

  /** Returns what is not known where what it is on hangs on a variable without a value. */
  Optional<Unknown> unplaced() {
    return kind == Kind.SERVICE ? owner.flatMap(Unknown.NoValue::ofPlacement) : Optional.empty();
  }

  Optional<Endpoint> on(String network) {
    return Optional.ofNullable(places.get(network)).map(endpoints::get);
  }
}
