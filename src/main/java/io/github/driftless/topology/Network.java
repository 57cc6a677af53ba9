package io.github.driftless.topology;

import io.github.driftless.problem.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A network the engine makes or finds.
 *
 * @param name its real name, the same for every project that uses it; with the host before it and a
 *     slash between where several hosts have a network of that name
 * @param keys the keys compose files know it by
 * @param driver {@value #DEFAULT_DRIVER} where none is named
 * @param driverOptions in declared order
 * @param internal whether it has no outbound access
 * @param external whether no file of the stack makes it
 * @param attachable whether containers outside the stack may join it
 * @param ipv6 whether its containers get IPv6 addresses
 * @param subnets the subnets that are written down, in declared order; empty: the engine's choice
 * @param unset the variables without a value that its driver, its options, or whether it is
 *     external or internal hangs on; empty: its kind is known
 * @param against what speaks against its being a bridge, where no file says what it is: {@code its
 *     name}; empty where a file says, or nothing speaks against it
 * @param source where it is declared; where a service names it first, if no file declares it
 */
public record Network(
    String name,
    List<String> keys,
    String driver,
    Map<String, String> driverOptions,
    boolean internal,
    boolean external,
    boolean attachable,
    boolean ipv6,
    List<Subnet> subnets,
    List<String> unset,
    Optional<String> against,
    Location source) {

  /** The driver of a network that names none. */
  public static final String DEFAULT_DRIVER = "bridge";

  /**
   * A subnet.
   *
   * @param range for example {@code 172.28.10.0/24}, as written
   * @param gateway its gateway's address; empty: the engine's choice
   * @param location where it is written
   */
  public record Subnet(String range, Optional<String> gateway, Location location) {}

  public Network {
    keys = List.copyOf(keys);
    driverOptions = Collections.unmodifiableMap(new LinkedHashMap<>(driverOptions));
    subnets = List.copyOf(subnets);
    unset = List.copyOf(unset);
  }

  /** Returns the subnets' ranges, as written. */
  public List<String> ranges() {
    return subnets.stream().map(Subnet::range).toList();
  }

  /** Returns a network that no file of the stack makes and nothing more is known of. */
  static Network found(String name, Location source) {
    return new Network(
        name,
        List.of(name),
        DEFAULT_DRIVER,
        Map.of(),
        false,
        true,
        false,
        false,
        List.of(),
        List.of(),
        Optional.empty(),
        source);
  }

  /** Returns this network under another name. */
  Network named(String other) {
    return with(other, keys, against);
  }

  /** Returns this network, known by further keys too. */
  Network withKeys(List<String> all) {
    return with(name, all, against);
  }

  /** Returns this network with something that speaks against a bridge. */
  Network against(String sign) {
    return with(name, keys, Optional.of(sign));
  }

  private Network with(String newName, List<String> newKeys, Optional<String> sign) {
    return new Network(
        newName,
        newKeys,
        driver,
        driverOptions,
        internal,
        external,
        attachable,
        ipv6,
        subnets,
        unset,
        sign,
        source);
  }

  /** Returns whether nothing at hand says what kind of network it is. */
  public boolean isUnknown() {
    return against.isPresent();
  }
}
