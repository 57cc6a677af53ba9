package io.github.driftless.topology;

import java.util.List;
import java.util.Map;

/**
 * A network the engine makes or finds.
 *
 * @param name its real name, the same for every project that uses it
 * @param keys the keys compose files know it by
 * @param driver {@value #DEFAULT_DRIVER} where none is named
 * @param internal whether it has no way out
 * @param external whether no file of the stack makes it
 */
public record Network(
    String name,
    List<String> keys,
    String driver,
    Map<String, String> driverOptions,
    boolean internal,
    boolean external,
    List<String> subnets) {

  /** The driver of a network that names none. */
  static final String DEFAULT_DRIVER = "bridge";

  public Network {
    keys = List.copyOf(keys);
    subnets = List.copyOf(subnets);
  }
}
