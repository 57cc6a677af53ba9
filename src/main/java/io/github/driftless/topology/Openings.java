package io.github.driftless.topology;

import io.github.driftless.address.IpRange;
import java.util.List;
import java.util.Optional;

/**
 * What the settings of a VPN client open beside its tunnel.
 *
 * @param lan why ports published for its namespace answer the LAN; empty where nothing says that
 *     they do
 * @param past subnets that are reached past the tunnel, in the order of its settings
 * @param waysIn ways from the Internet in through the tunnel
 */
public record Openings(Optional<String> lan, List<Past> past, List<WayIn> waysIn) {

  /** Nothing is opened. */
  public static final Openings NONE = new Openings(Optional.empty(), List.of(), List.of());

  public Openings {
    past = List.copyOf(past);
    waysIn = List.copyOf(waysIn);
  }

  /**
   * A subnet that is reached past the tunnel.
   *
   * @param sign the variable that names it
   */
  public record Past(IpRange range, String sign) {}

  /**
   * A port that the far end of the tunnel lets in.
   *
   * @param port inside the namespace; empty where the provider chooses one
   * @param sign the variable that says so
   */
  public record WayIn(Optional<Integer> port, String sign) {}
}
