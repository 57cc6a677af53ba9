package io.github.driftless.topology;

import java.util.List;
import java.util.Map;

/**
 * A network the engine makes or finds.
 *
 * @param name its real name, the same for every project that uses it
 * @param keys the keys compose files know it by
 * @param driver {@code bridge} where none is named
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

  public Network {
    keys = List.copyOf(keys);
    subnets = List.copyOf(subnets);
  }
}
