package io.github.driftless.topology;

import java.util.List;

/**
 * One way to run a stack: what runs, and on which networks.
 *
 * @param name its key under {@code modes}
 * @param title for people
 * @param services in declared order
 * @param networks in declared order
 * @param groups in declared order; those without a service in this mode are left out
 * @param flows in declared order; those with an end that this mode does not have are left out
 */
public record Mode(
    String name,
    String title,
    List<Service> services,
    List<Network> networks,
    List<Group> groups,
    List<Flow> flows) {

  public Mode {
    services = List.copyOf(services);
    networks = List.copyOf(networks);
    groups = List.copyOf(groups);
    flows = List.copyOf(flows);
  }
}
