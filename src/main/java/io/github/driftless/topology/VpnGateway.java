package io.github.driftless.topology;

/**
 * A declared VPN gateway.
 *
 * @param service its service's name or id
 * @param endpoint the server at the far end, as people call it
 */
public record VpnGateway(String service, String endpoint) {

  /** The name of a far end that nobody named. */
  public static final String DEFAULT_ENDPOINT = "VPN Server";
}
