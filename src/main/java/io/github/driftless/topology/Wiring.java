package io.github.driftless.topology;

import io.github.driftless.problem.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the services of a mode's own files are wired: whose network each has, whose each port is. */
final class Wiring {

  private final List<LoadedProject> projects;
  private final ModeBuilder.Parts parts;
  private final NamespaceOwners namespaces;
  private final ServiceNames names;
  private final Map<String, Home> homes = new HashMap<>();
  private final Map<String, Optional<Service>> owners = new HashMap<>();
  private final Map<String, List<PortItem>> portItems = new HashMap<>();
  private final Map<String, Map<String, List<PortItem>>> itemsByOwner = new HashMap<>();
  private final Map<String, List<Service>> joinedBy = new HashMap<>();
  private Optional<WrittenFiles> written = Optional.empty();

  /**
   * Where a service stands.
   *
   * @param loaded the project it was loaded with
   * @param service what compose says of it
   */
  record Home(LoadedProject loaded, io.github.driftless.compose.ComposeService service) {}

  /**
   * An item of a list of ports: one port, or a range of them.
   *
   * @param source where it stands
   */
  record PortItem(Location source, List<OwnedPort> ports) {}

  /** A published port and the service that answers on it. */
  record OwnedPort(PortMapping portMapping, Service owner) {}

  Wiring(List<LoadedProject> projects, ModeBuilder.Parts parts) {
    this.projects = projects;
    this.parts = parts;
    this.names = new ServiceNames(parts.services());
    this.namespaces = new NamespaceOwners(parts.services());
    Map<PortMapping, Service> answering = new HashMap<>();
    PortOwners ports = new PortOwners(parts.services());
    for (Service service : parts.services()) {
      owners.put(service.id(), namespaces.of(service).service());
      ports.portsOf(service).forEach(port -> answering.put(port.portMapping(), service));
    }
    for (Service service : parts.services()) {
      List<PortItem> items = items(service, answering);
      portItems.put(service.id(), items);
      itemsByOwner.put(service.id(), byOwner(items));
      joined(service)
          .ifPresent(
              other -> joinedBy.computeIfAbsent(other.id(), id -> new ArrayList<>()).add(service));
    }
    for (LoadedProject loaded : projects) {
      for (io.github.driftless.compose.ComposeService service : loaded.project().services()) {
        homes.putIfAbsent(loaded.id(service.name()), new Home(loaded, service));
      }
    }
  }

  List<LoadedProject> projects() {
    return projects;
  }

  /** Returns its compose files as they are written, read when first asked for. */
  synchronized WrittenFiles written() {
    if (written.isEmpty()) {
      written = Optional.of(new WrittenFiles(projects));
    }
    return written.get();
  }

  ModeBuilder.Parts parts() {
    return parts;
  }

  /** Returns what people call the services. */
  ServiceNames names() {
    return names;
  }

  List<Service> services() {
    return parts.services();
  }

  /** Returns where a service stands; empty where no compose file has it. */
  Optional<Home> home(Service service) {
    return Optional.ofNullable(homes.get(service.id()));
  }

  /** Returns the service whose network a service joins, one hop. */
  Optional<Service> joined(Service service) {
    return namespaces.joined(service).flatMap(NamespaceOwners.Owner::service);
  }

  /** Returns the owner of a service's network, itself included; empty where it is outside. */
  Optional<Service> owner(Service service) {
    return owners.get(service.id());
  }

  /** Returns the items of the list of ports that a service publishes. */
  List<PortItem> portItems(Service publisher) {
    return portItems.get(publisher.id());
  }

  private static List<PortItem> items(Service publisher, Map<PortMapping, Service> answering) {
    Map<Location, List<OwnedPort>> items = new LinkedHashMap<>();
    for (PortMapping port : publisher.portMappings()) {
      items
          .computeIfAbsent(port.source(), at -> new ArrayList<>())
          .add(new OwnedPort(port, answering.getOrDefault(port, publisher)));
    }
    return items.entrySet().stream()
        .map(item -> new PortItem(item.getKey(), item.getValue()))
        .toList();
  }

  /** Returns the services, this one first, that are in a service's network or follow it there. */
  List<Service> company(Service service) {
    List<Service> company = new ArrayList<>(List.of(service));
    for (int next = 0; next < company.size(); next++) {
      company.addAll(joinedBy.getOrDefault(company.get(next).id(), List.of()));
    }
    return company;
  }

  /** Returns the items of a service's list of ports that one of some services answers on. */
  List<PortItem> portItems(Service publisher, List<Service> owners) {
    Map<String, List<PortItem>> byOwner = itemsByOwner.get(publisher.id());
    return owners.stream()
        .flatMap(owner -> byOwner.getOrDefault(owner.id(), List.of()).stream())
        .distinct()
        .toList();
  }

  private static Map<String, List<PortItem>> byOwner(List<PortItem> items) {
    Map<String, List<PortItem>> byOwner = new HashMap<>();
    for (PortItem item : items) {
      item.ports().stream()
          .map(port -> port.owner().id())
          .distinct()
          .forEach(id -> byOwner.computeIfAbsent(id, key -> new ArrayList<>()).add(item));
    }
    return byOwner;
  }
}
