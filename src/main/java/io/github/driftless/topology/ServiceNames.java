package io.github.driftless.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What people call the services of one mode, wherever they write it: by the id (without the host,
 * where that is unique), by the name alone, or by the name of the container. An id means its
 * service, whoever else has that for a name, and a name means a service before a container of that
 * name; what several services are called means none of them for sure.
 *
 * <p>What a container calls another one is something else: {@link DnsNames}.
 */
public final class ServiceNames {

  private final Map<String, Service> byId;
  private final Map<String, List<Service>> byName;
  private final Map<String, List<Service>> byContainer;

  /** Prepares for the services of one mode. */
  public ServiceNames(List<Service> services) {
    int room = services.size() * 4 / 3 + 1;
    byId = new LinkedHashMap<>(room);
    byName = new LinkedHashMap<>(room);
    byContainer = new LinkedHashMap<>(room);
    for (Service service : services) {
      byId.put(service.id(), service);
      add(byName, service.name(), service);
      onSomeHost(service).ifPresent(name -> add(byName, name, service));
      add(byContainer, service.containerName(), service);
    }
  }

  /** Most names are borne by one. */
  private static void add(Map<String, List<Service>> map, String name, Service service) {
    map.computeIfAbsent(name, any -> new ArrayList<>(1)).add(service);
  }

  /** Where hosts are told apart, what its id would be without its host. */
  private static Optional<String> onSomeHost(Service service) {
    return service
        .host()
        .flatMap(host -> service.project())
        .map(name -> name + "/" + service.name());
  }

  /** Returns the service that is meant; empty where there is none, or several are called so. */
  public Optional<Service> find(String written) {
    List<Service> meant = all(written);
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }

  /** Returns the services that can be meant, in the mode's order. */
  public List<Service> all(String written) {
    return byId(written).map(List::of).orElseGet(() -> named(written));
  }

  private List<Service> named(String name) {
    List<Service> named = byName.getOrDefault(name, List.of());
    return List.copyOf(named.isEmpty() ? byContainer.getOrDefault(name, List.of()) : named);
  }

  /** Returns the service of an id. */
  public Optional<Service> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * Returns the service whose container has a name, the first of several on one host.
   *
   * @param from who says the name: containers are those of its host, if that is known
   */
  Optional<Service> ofContainer(String name, Service from) {
    return byContainer.getOrDefault(name, List.of()).stream()
        .filter(service -> from.project().isEmpty() || service.host().equals(from.host()))
        .findFirst();
  }

  /**
   * Returns whether what is written means a service, or a container outside the stack.
   *
   * @param meant the service's id, or the container's name
   */
  public boolean means(String written, String meant) {
    return written.equals(meant)
        || find(written).filter(service -> service.id().equals(meant)).isPresent();
  }

  /**
   * Returns the shortest that people can write for a service; what was given where the mode has no
   * such service.
   *
   * @param id the service's id
   */
  public String shortest(String id) {
    Service service = byId.get(id);
    if (service == null) {
      return id;
    }
    return isOnly(service, service.name())
        ? service.name()
        : onSomeHost(service).filter(name -> isOnly(service, name)).orElse(id);
  }

  /** Returns whether one of a service's own names means it alone. */
  private boolean isOnly(Service service, String name) {
    Service exact = byId.get(name);
    return exact == null ? byName.get(name).size() == 1 : exact == service;
  }

  /**
   * Returns what people can write for some service, for suggestions: names and ids, then those
   * names of containers that somebody chose.
   */
  public List<String> names() {
    Set<String> names = new LinkedHashSet<>();
    byId.forEach(
        (id, service) -> {
          names.add(service.name());
          names.add(id);
        });
    byId.values().forEach(service -> service.chosenContainerName().ifPresent(names::add));
    return List.copyOf(names);
  }
}
