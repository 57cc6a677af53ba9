package io.github.driftless.analysis.network;

import io.github.driftless.address.IpAddress;
import io.github.driftless.address.IpRange;
import io.github.driftless.topology.Network;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a network does for those who are on it, by its driver and options (Docker Engine, "Bridge
 * network driver", "Macvlan network driver", "IPvlan network driver", "Port publishing and
 * mapping").
 *
 * @param name its real name
 * @param ground what it stands on
 * @param internal whether it has no outbound access
 * @param translates whether packets leave with the host's address: masquerading is on
 * @param talks whether its containers reach one another: {@code enable_icc}
 * @param mode how its gateway treats IPv4
 * @param binding the address ports are published on that name none; empty: all
 * @param ipv6 whether its containers have IPv6 addresses
 * @param named whether its containers find one another by name
 * @param gateways the host's addresses on it that are written down
 * @param unknown what would tell what it stands on; empty where that is known
 */
record NetworkTraits(
    String name,
    Ground ground,
    boolean internal,
    boolean translates,
    boolean talks,
    Mode mode,
    Optional<String> binding,
    boolean ipv6,
    boolean named,
    List<IpAddress> gateways,
    Optional<Unknown> unknown) {

  /** What a network stands on. */
  enum Ground {
    /** A bridge of the host, which has an address on it. */
    MACHINE,
    /** The network outside: macvlan and ipvlan, with addresses of the LAN. */
    LAN,
    /** A network over several machines, on which this one has no address. */
    OVERLAY
  }

  /** {@code com.docker.network.bridge.gateway_mode_ipv4}. */
  enum Mode {
    NAT,
    NAT_UNPROTECTED,
    ROUTED,
    ISOLATED
  }

  private static final String BRIDGE = "com.docker.network.bridge.";

  /** The engine's default bridge: addresses, but no names. */
  static final NetworkTraits DEFAULT_BRIDGE =
      new NetworkTraits(
          "bridge",
          Ground.MACHINE,
          false,
          true,
          true,
          Mode.NAT,
          Optional.empty(),
          false,
          false,
          IpAddress.parse("172.17.0.1").stream().toList(),
          Optional.empty());

  static NetworkTraits of(Network network) {
    Map<String, String> options = network.driverOptions();
    Mode mode =
        switch (options.getOrDefault(BRIDGE + "gateway_mode_ipv4", "nat")) {
          case "nat-unprotected" -> Mode.NAT_UNPROTECTED;
          case "routed" -> Mode.ROUTED;
          case "isolated" -> Mode.ISOLATED;
          default -> Mode.NAT;
        };
    return new NetworkTraits(
        network.name(),
        switch (network.driver()) {
          case "macvlan", "ipvlan" -> Ground.LAN;
          case "overlay" -> Ground.OVERLAY;
          // a driver nobody knows is most likely another bridge
          default -> Ground.MACHINE;
        },
        network.internal(),
        !isOff(options.get(BRIDGE + "enable_ip_masquerade")) && mode != Mode.ROUTED,
        !isOff(options.get(BRIDGE + "enable_icc"))
            && !"private".equals(options.get("macvlan_mode")),
        mode,
        Optional.ofNullable(options.get(BRIDGE + "host_binding_ipv4")),
        network.ipv6(),
        true,
        network.subnets().stream().flatMap(subnet -> gateway(subnet).stream()).toList(),
        network
            .against()
            .<Unknown>map(sign -> new Unknown.NetworkDriver(network.name(), sign))
            .or(() -> Unknown.NoValue.ofNetwork(network)));
  }

  /** The engine takes the first address of a subnet that names no gateway. */
  private static Optional<IpAddress> gateway(Network.Subnet subnet) {
    return subnet.gateway().isPresent()
        ? subnet.gateway().flatMap(IpAddress::parse)
        : IpRange.parse(subnet.range()).flatMap(IpRange::firstHost);
  }

  /** Returns another network that does the same. */
  NetworkTraits renamed(String other) {
    return new NetworkTraits(
        other, ground, internal, translates, talks, mode, binding, ipv6, named, gateways, unknown);
  }

  /** Returns whether all of some addresses are the host's on it. */
  boolean isMachineAt(List<String> addresses) {
    return addresses.stream()
        .allMatch(address -> IpAddress.parse(address).filter(gateways::contains).isPresent());
  }

  private static boolean isOff(@Nullable String option) {
    return option != null && option.matches("(?i)false|f|0");
  }

  /** Returns whether traffic that begins on it gets out of the host and back. */
  boolean leadsOut() {
    return !internal && (ground == Ground.LAN || translates);
  }

  /** Returns whether the engine opens ports of the host for containers whose gateway it is. */
  boolean publishes() {
    return !internal && ground != Ground.LAN && mode != Mode.ROUTED;
  }

  /** Returns whether the host has an address on it, and so reaches it and is reached. */
  boolean holdsMachine() {
    return ground == Ground.MACHINE && !(internal && mode == Mode.ISOLATED);
  }

  /**
   * Returns whether containers on it reach a port that the host opens for another network. Without
   * translation only for their own: measured.
   *
   * @param publisher the network whose container publishes the port
   */
  boolean opensPortsOf(NetworkTraits publisher) {
    return ground != Ground.LAN && !internal && (translates || name.equals(publisher.name));
  }

  /** Returns whether its containers stand on the LAN with addresses of their own. */
  boolean isOnLan() {
    return ground == Ground.LAN && !internal;
  }
}
