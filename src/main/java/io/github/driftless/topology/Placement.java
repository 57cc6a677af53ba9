package io.github.driftless.topology;

/**
 * Where a service's network comes from: {@code network_mode} (Compose Specification, "Services
 * top-level element").
 */
public sealed interface Placement {

  /** A network namespace of its own, attached to the service's networks. */
  record OwnNetworks() implements Placement {}

  /** The engine's default bridge: addresses, but no names. */
  record DefaultBridge() implements Placement {}

  /** The host's own network. */
  record HostNetwork() implements Placement {}

  /** Loopback only. */
  record NoNetwork() implements Placement {}

  /**
   * The network namespace of another service.
   *
   * @param service that service's id
   */
  record JoinsService(String service) implements Placement {}

  /**
   * The network namespace of a container by its name, of whatever project.
   *
   * @param container the container's name
   */
  record JoinsContainer(String container) implements Placement {}
}
