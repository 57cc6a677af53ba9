package io.github.driftless.topology;

import java.util.List;
import java.util.Optional;

/**
 * A declared VPN gateway.
 *
 * @param service its service's name or id
 * @param endpoint the server at the far end, as people call it
 * @param services services, or patterns of them, that must leave through it; empty where nobody
 *     said
 * @param answersLan whether what is behind it answers the LAN on published ports; empty where
 *     nobody said
 * @param letsIn names or ids of the services that its far end lets somebody in to; empty where
 *     nobody said
 */
public record VpnGateway(
    String service,
    String endpoint,
    List<Policy.Name> services,
    Optional<Boolean> answersLan,
    List<String> letsIn) {

  public VpnGateway {
    services = List.copyOf(services);
    letsIn = List.copyOf(letsIn);
  }

  /** The name of a far end that nobody named. */
  public static final String DEFAULT_ENDPOINT = "VPN Server";
}
