package io.github.driftless.topology;

import java.util.List;

/**
 * One way to run a stack: what runs, and on which networks.
 *
 * @param name its key under {@code modes}
 * @param title for people
 * @param services in declared order
 * @param networks in declared order
 */
public record Mode(String name, String title, List<Service> services, List<Network> networks) {

  public Mode {
    services = List.copyOf(services);
    networks = List.copyOf(networks);
  }
}
