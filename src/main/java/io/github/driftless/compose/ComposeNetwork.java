package io.github.driftless.compose;

import io.github.driftless.problem.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A network of the project (Compose Specification, "Networks top-level element").
 *
 * @param key the key under {@code networks}
 * @param name its real name: {@code name:}, or project name and key
 * @param driver the driver named; empty: the engine's default, {@code bridge}
 * @param external whether the engine is told to find it, not to make it
 * @param internal whether it has no way out
 * @param ipv6 whether IPv6 is switched on: {@code enable_ipv6}
 * @param subnets the subnets of {@code ipam.config}, in order
 * @param unset the variables without a value that its driver, its options, or whether it is
 *     external or internal hangs on; empty: its kind is known
 */
public record ComposeNetwork(
    String key,
    String name,
    Optional<String> driver,
    Map<String, String> driverOptions,
    boolean external,
    boolean internal,
    boolean attachable,
    boolean ipv6,
    List<Subnet> subnets,
    List<String> unset,
    Location location) {

  /**
   * One entry of {@code ipam.config} that names a subnet.
   *
   * @param range the subnet, for example {@code 172.28.10.0/24}
   * @param gateway its gateway's address; empty: the engine's choice
   * @param location where the subnet is written
   */
  public record Subnet(String range, Optional<String> gateway, Location location) {}

  public ComposeNetwork {
    subnets = List.copyOf(subnets);
    unset = List.copyOf(unset);
  }
}
