package io.github.driftless.analysis.network;

import io.github.driftless.topology.ExposedPort;
import io.github.driftless.topology.Service;
import java.util.List;
import java.util.Optional;

/**
 * What the model implies for one service.
 *
 * @param wayOut how its traffic leaves
 * @param ports the published ports it answers on, in declared order; and those that stand at it
 *     because nothing says who answers
 */
public record ServiceNetwork(
    Service service, ServiceNamespace namespace, WayOut wayOut, List<ExposedPort> ports) {

  public ServiceNetwork {
    ports = List.copyOf(ports);
  }

  /** Returns how its traffic leaves, in a word. */
  public Egress egress() {
    return wayOut.egress();
  }

  /**
   * Returns the id of the VPN gateway its traffic leaves through; the bare container name where
   * that is outside the stack; empty where there is none.
   */
  public Optional<String> gateway() {
    return wayOut.gateway();
  }

  /** Returns whether this service is itself the VPN gateway. */
  public boolean isVpnGateway() {
    return gateway().equals(Optional.of(service.id()));
  }
}
