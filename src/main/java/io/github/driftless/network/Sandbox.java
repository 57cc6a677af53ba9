package io.github.driftless.network;

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
 * @param joints the networks it is on, in declared order
 */
record Sandbox(
    Kind kind, String name, Optional<Service> owner, List<Service> members, List<Joint> joints) {

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
  record Joint(NetworkTraits network, Optional<Attachment> attachment) {

    List<String> addresses() {
      return attachment.map(Attachment::addresses).orElse(List.of());
    }
  }

  /**
   * The order in which the engine asks them for a name, and of which the first that is not internal
   * gives the default route and opens published ports: internal ones last; then the highest {@code
   * gw_priority}, then the first by name (measured).
   */
  private static final Comparator<Joint> ORDER =
      Comparator.comparing((Joint joint) -> joint.network().internal())
          .thenComparing(joint -> -joint.attachment().map(Attachment::gatewayPriority).orElse(0L))
          .thenComparing(joint -> joint.network().name());

  Optional<NetworkTraits> gateway() {
    return joints.stream()
        .filter(joint -> !joint.network().internal())
        .min(ORDER)
        .map(Joint::network);
  }

  /** Returns the networks in the order in which they are asked for a name. */
  List<Joint> lookups() {
    return joints.stream().sorted(ORDER).toList();
  }

  boolean isMachine() {
    return kind == Kind.MACHINE;
  }

  boolean isForeign() {
    return kind == Kind.FOREIGN;
  }

  /** Returns whether it has loopback only. */
  boolean isCutOff() {
    return kind == Kind.SERVICE && joints.isEmpty();
  }

  Optional<Joint> on(String network) {
    return joints.stream().filter(joint -> joint.network().name().equals(network)).findFirst();
  }
}
