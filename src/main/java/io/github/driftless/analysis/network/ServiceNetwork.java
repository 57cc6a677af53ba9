package io.github.driftless.analysis.network;

import io.github.driftless.topology.ExposedPort;
import io.github.driftless.topology.Service;
import java.util.List;
import java.util.Optional;

/**
 * What the model implies for one service.
 *
 * @param gateway the id of the VPN gateway its traffic leaves through; only where {@code egress} is
 *     {@code VPN}; the bare container name where the gateway is outside the stack
 * @param ports the published ports it answers on, in declared order
 */
public record ServiceNetwork(
    Service service,
    ServiceNamespace namespace,
    Egress egress,
    Optional<String> gateway,
    List<ExposedPort> ports) {

  public ServiceNetwork {
    ports = List.copyOf(ports);
  }

  /** Returns whether this service is itself the VPN gateway. */
  public boolean isVpnGateway() {
    return gateway.equals(Optional.of(service.id()));
  }
}
