package io.github.driftless.topology;

/**
 * What stands between the host and the Internet, as people call it.
 *
 * @param hostInterface the host's network interface
 * @param gateway the router
 * @param internet what lies beyond
 */
public record EgressPath(String hostInterface, String gateway, String internet) {

  /** The names used where {@code topology.yaml} has no {@code egress}. */
  public static final EgressPath DEFAULT =
      new EgressPath("Host Network Interface", "Home Gateway", "General Internet");
}
