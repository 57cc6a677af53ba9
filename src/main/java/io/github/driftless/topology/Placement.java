package io.github.driftless.topology;

import java.util.function.Function;

/**
 * Where a service's network comes from: {@code network_mode} (Compose Specification, "Services
 * top-level element").
 */
public sealed interface Placement {

  /** Returns what is made of this, for each kind that there is. */
  <T> T match(
      Function<OwnNetworks, T> own,
      Function<DefaultBridge, T> bridge,
      Function<HostNetwork, T> host,
      Function<NoNetwork, T> none,
      Function<JoinsService, T> service,
      Function<JoinsContainer, T> container);

  /** A network namespace of its own, attached to the service's networks. */
  record OwnNetworks() implements Placement {
    @Override
    public <T> T match(
        Function<OwnNetworks, T> own,
        Function<DefaultBridge, T> bridge,
        Function<HostNetwork, T> host,
        Function<NoNetwork, T> none,
        Function<JoinsService, T> service,
        Function<JoinsContainer, T> container) {
      return own.apply(this);
    }
  }

  /** The engine's default bridge: addresses, but no names. */
  record DefaultBridge() implements Placement {
    @Override
    public <T> T match(
        Function<OwnNetworks, T> own,
        Function<DefaultBridge, T> bridge,
        Function<HostNetwork, T> host,
        Function<NoNetwork, T> none,
        Function<JoinsService, T> service,
        Function<JoinsContainer, T> container) {
      return bridge.apply(this);
    }
  }

  /** The host's own network. */
  record HostNetwork() implements Placement {
    @Override
    public <T> T match(
        Function<OwnNetworks, T> own,
        Function<DefaultBridge, T> bridge,
        Function<HostNetwork, T> host,
        Function<NoNetwork, T> none,
        Function<JoinsService, T> service,
        Function<JoinsContainer, T> container) {
      return host.apply(this);
    }
  }

  /** Loopback only. */
  record NoNetwork() implements Placement {
    @Override
    public <T> T match(
        Function<OwnNetworks, T> own,
        Function<DefaultBridge, T> bridge,
        Function<HostNetwork, T> host,
        Function<NoNetwork, T> none,
        Function<JoinsService, T> service,
        Function<JoinsContainer, T> container) {
      return none.apply(this);
    }
  }

  /**
   * The network namespace of another service.
   *
   * @param service that service's id
   */
  record JoinsService(String service) implements Placement {
    @Override
    public <T> T match(
        Function<OwnNetworks, T> own,
        Function<DefaultBridge, T> bridge,
        Function<HostNetwork, T> host,
        Function<NoNetwork, T> none,
        Function<JoinsService, T> service,
        Function<JoinsContainer, T> container) {
      return service.apply(this);
    }
  }

  /**
   * The network namespace of a container by its name, of whatever project.
   *
   * @param container the container's name
   */
  record JoinsContainer(String container) implements Placement {
    @Override
    public <T> T match(
        Function<OwnNetworks, T> own,
        Function<DefaultBridge, T> bridge,
        Function<HostNetwork, T> host,
        Function<NoNetwork, T> none,
        Function<JoinsService, T> service,
        Function<JoinsContainer, T> container) {
      return container.apply(this);
    }
  }
}
