package io.github.driftless.network;

import io.github.driftless.topology.Mode;
import io.github.driftless.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * What one mode of a topology implies for its network: each service's namespace, egress and ports.
 *
 * @param services in the mode's order
 */
public record Connectivity(Mode mode, List<ServiceNetwork> services) {

  public Connectivity {
    services = List.copyOf(services);
  }

  /** Works out what a mode implies. */
  public static Connectivity of(Topology topology, Mode mode) {
    Namespaces namespaces = new Namespaces(mode);
    EgressRules egress = new EgressRules(topology, mode, namespaces);
    PortOwners owners = new PortOwners(mode, namespaces);
    List<ServiceNetwork> services = new ArrayList<>();
    for (var service : mode.services()) {
      services.add(
          new ServiceNetwork(
              service,
              namespaces.of(service),
              egress.of(service),
              egress.gatewayOf(service),
              owners.portsOf(service)));
    }
    return new Connectivity(mode, services);
  }

  /**
   * Returns what is implied for a service of the mode.
   *
   * @throws NoSuchElementException where the mode has no such service
   */
  public ServiceNetwork of(String id) {
    return services.stream()
        .filter(each -> each.service().id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no service " + id));
  }

  /** Returns the services with an egress, in the mode's order. */
  public List<ServiceNetwork> withEgress(Egress egress) {
    return services.stream().filter(each -> each.egress() == egress).toList();
  }
}
