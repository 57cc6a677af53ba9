package io.github.driftless.topology;

import java.util.List;
import java.util.Optional;

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

  /** Returns the service with an id. */
  public Optional<Service> service(String id) {
    return services.stream().filter(service -> service.id().equals(id)).findFirst();
  }

  /**
   * Returns the shortest name that means only this service: its name where that is unique in the
   * mode, its id otherwise.
   */
  public String shortName(Service service) {
    long same = services.stream().filter(other -> other.name().equals(service.name())).count();
    return same == 1 ? service.name() : service.id();
  }
}
