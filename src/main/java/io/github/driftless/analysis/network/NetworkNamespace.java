package io.github.driftless.analysis.network;

import io.github.driftless.topology.NetworkSettings.Attachment;
import io.github.driftless.topology.Service;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A network namespace with all that runs in it: to the network one host.
 *
 * @param kind whose it is
 * @param name the owner's id, or the container's name where it is outside the stack
 * @param owner the service whose namespace it is; empty for the machine's, and where the owner is
 *     outside the stack
 * @param members the services in it, in the mode's order
 * @param endpoints the networks it is on, in declared order
 */
record NetworkNamespace(
    Kind kind,
    String name,
    Optional<Service> owner,
    List<Service> members,
    List<Endpoint> endpoints) {

  /** Whose a namespace is. */
  enum Kind {
    /** A service's. */
    SERVICE,
    /** The machine's. */
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

  Optional<NetworkTraits> gateway() {
    return endpoints.stream()
        .filter(endpoint -> !endpoint.network().internal())
        .min(ORDER)
        .map(Endpoint::network);
  }

  /** Returns the networks in the order in which they are asked for a name. */
  List<Endpoint> lookups() {
    return endpoints.stream().sorted(ORDER).toList();
  }

  boolean isMachine() {
    return kind == Kind.MACHINE;
  }

  boolean isForeign() {
    return kind == Kind.FOREIGN;
  }

  /** Returns whether it has loopback only. */
  boolean isCutOff() {
    return kind == Kind.SERVICE && endpoints.isEmpty();
  }

  Optional<Endpoint> on(String network) {
    return endpoints.stream()
        .filter(endpoint -> endpoint.network().name().equals(network))
        .findFirst();
  }
}
