package io.github.driftless.diagram.view;

import io.github.driftless.analysis.network.Connectivity;

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
}
