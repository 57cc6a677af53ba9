package io.github.driftless.diagram.view;

import io.github.driftless.analysis.network.Connectivity;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Trait;
import java.util.Optional;

/** Names the boxes of services in pictures, so that pages can lead from them. */
public final class ServiceNodes {

  private ServiceNodes() {}

  /**
   * Returns the id of a service's box in the pictures that have others beside services.
   *
   * @param service the service's id
   */
  public static String id(Connectivity connectivity, String service) {
    return "service " + connectivity.shortName(service);
  }

  /**
   * Returns the icon of a service's box: that of its program, else the one of what it is for; empty
   * where nothing in particular is known of it.
   */
  public static Optional<String> icon(Service service) {
    return service
        .program()
        .brand()
        .or(
            () ->
                Optional.of(service.role())
                    .filter(role -> !role.has(Trait.UNSPECIFIC))
                    .map(role -> "role-" + role.name()));
  }
}
