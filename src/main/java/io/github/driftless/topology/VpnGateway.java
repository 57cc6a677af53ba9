package io.github.driftless.topology;

import java.util.List;

/**
 * A declared VPN gateway.
 *
 * @param service its service's name or id
 * @param endpoint the server at the far end, as people call it
 * @param services services, or patterns of them, that must leave through it; empty where nobody
 *     said
 */
public record VpnGateway(String service, String endpoint, List<Policy.Name> services) {

  public VpnGateway {
    services = List.copyOf(services);
  }

  /** The name of a far end that nobody named. */
  public static final String DEFAULT_ENDPOINT = "VPN Server";
}
