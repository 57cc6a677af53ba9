package io.github.driftless.topology;

import io.github.driftless.address.IpAddress;
import io.github.driftless.topology.NetworkSettings.Attachment;
import io.github.driftless.topology.NetworkSettings.ExtraHost;
import io.github.driftless.topology.NetworkSettings.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is meant by a host name that a service uses. The engine's DNS knows, on each network, service
 * names, aliases and container names (Docker documentation, "Networking overview", "DNS services").
 *
 * <p>A name that no shared network resolves may still mean a service of the same project: that is
 * what the file says, though it does not work.
 */
final class Neighbours {

  private static final String SELF = "localhost";
  private static final String MACHINE_NAMESPACE = "the machine";
  private static final Set<String> MACHINE =
      Set.of("host.docker.internal", "gateway.docker.internal");

  private final NamespaceOwners owners;
  private final Map<String, Service> byId = new LinkedHashMap<>();
  private final Map<String, List<Service>> onNetwork = new HashMap<>();
  private final Map<String, List<Service>> byName = new HashMap<>();
  private final Map<String, List<Service>> inProject = new HashMap<>();
  private final Map<String, List<Service>> byAddress = new HashMap<>();
  private final Map<String, List<Service>> byNamespace = new HashMap<>();
  private final Map<Integer, List<Service>> byPublished = new HashMap<>();
  private final Map<String, List<Service>> byPublishedAt = new HashMap<>();

  Neighbours(List<Service> services) {
    owners = new NamespaceOwners(services);
    for (Service service : services) {
      byId.put(service.id(), service);
      for (String name : names(service)) {
        add(byName, name, service);
        service.project().ifPresent(project -> add(inProject, key(project, name), service));
      }
      for (Attachment attachment : service.attachments()) {
        String network = attachment.network();
        add(onNetwork, key(network, service.name()), service);
        add(onNetwork, key(network, service.containerName()), service);
        attachment.aliases().forEach(alias -> add(onNetwork, key(network, alias), service));
        attachment.addresses().forEach(address -> add(byAddress, plain(address), service));
      }
      add(byNamespace, namespace(service), service);
      for (PortMapping portMapping : service.portMappings()) {
        if (service.outside().isPresent()) {
          add(byAddress, plain(portMapping.address()), service);
        }
        portMapping
            .published()
            .filter(port -> port.matches("[0-9]{1,5}"))
            .ifPresent(
                port -> {
                  byPublished
                      .computeIfAbsent(Integer.valueOf(port), any -> new ArrayList<>())
                      .add(service);
                  add(byPublishedAt, at(portMapping.address(), port), service);
                });
      }
    }
  }

  private static void add(Map<String, List<Service>> map, String name, Service service) {
    List<Service> there = map.computeIfAbsent(lower(name), any -> new ArrayList<>());
    if (there.isEmpty() || there.get(there.size() - 1) != service) {
      there.add(service);
    }
  }

  private static List<String> names(Service service) {
    List<String> names = new ArrayList<>(List.of(service.name(), service.containerName()));
    service.network().hostname().ifPresent(names::add);
    return names;
  }

  private static String key(String network, String name) {
    return network + "\n" + name;
  }

  /**
   * Returns one spelling of an address, whatever it is written like; a name as it is, in lower
   * case.
   */
  private static String plain(String host) {
    return IpAddress.parseHost(host).map(IpAddress::toString).orElse(lower(host));
  }

  private static String at(String host, String port) {
    return plain(host) + " " + port;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Returns what tells one network namespace from others. */
  private String namespace(Service service) {
    NamespaceOwners.Owner owner = owners.of(service);
    if (owner.service().filter(Neighbours::isOnHost).isPresent()) {
      return MACHINE_NAMESPACE;
    }
    return owner.service().map(Service::id).or(owner::container).orElse(service.id());
  }

  private static boolean isOnHost(Service service) {
    return service.placement() instanceof Placement.HostNetwork;
  }

  Optional<Service> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Returns whether a host name is one of a service's own. */
  boolean isCalled(Service service, String name) {
    return byName.getOrDefault(lower(name), List.of()).contains(service);
  }

  /** Returns whether two services are in one network namespace: what joins them is no flow. */
  boolean together(Service one, Service other) {
    return namespace(one).equals(namespace(other));
  }

  /** Returns whether two services share a network or a namespace, or one is the machine's. */
  boolean near(Service one, Service other) {
    if (together(one, other)
        || namespace(one).equals(MACHINE_NAMESPACE)
        || namespace(other).equals(MACHINE_NAMESPACE)) {
      return true;
    }
    Set<String> networks = networks(one);
    networks.retainAll(networks(other));
    return !networks.isEmpty();
  }

  private Set<String> networks(Service service) {
    Set<String> names = new HashSet<>();
    owners.of(service).service().stream()
        .flatMap(owner -> owner.attachments().stream())
        .forEach(attachment -> names.add(attachment.network()));
    return names;
  }

  /**
   * Returns the service that a host name means to another one; never that one itself.
   *
   * @param port tells services of one namespace apart
   */
  Optional<Service> find(Service from, String name, Optional<Integer> port) {
    return meant(from, lower(name), port)
        .map(found -> answering(found, port))
        .filter(found -> !found.id().equals(from.id()));
  }

  private Optional<Service> meant(Service from, String name, Optional<Integer> port) {
    Optional<IpAddress> address = IpAddress.parseHost(name);
    if (name.equals(SELF) || address.filter(IpAddress::isLoopback).isPresent()) {
      return port.flatMap(number -> inside(from, number));
    }
    Service owner = owners.of(from).service().orElse(from);
    Optional<ExtraHost> extra =
        owner.network().extraHosts().stream()
            .filter(each -> each.name().equalsIgnoreCase(name))
            .findFirst();
    if (MACHINE.contains(name) || extra.filter(ExtraHost::isMachine).isPresent()) {
      return port.flatMap(this::published);
    }
    if (extra.isPresent()) {
      return first(byAddress.get(plain(extra.get().address())), from);
    }
    Optional<Link> link =
        owner.network().links().stream()
            .filter(each -> each.alias().equalsIgnoreCase(name))
            .findFirst();
    if (link.isPresent()) {
      return byId(link.get().service());
    }
    for (Attachment attachment : owner.attachments()) {
      Optional<Service> found = first(onNetwork.get(lower(key(attachment.network(), name))), from);
      if (found.isPresent()) {
        return found;
      }
    }
    return first(byAddress.get(plain(name)), from)
        .or(() -> port.flatMap(number -> first(byPublishedAt.get(at(name, "" + number)), from)))
        .or(
            () ->
                from.project()
                    .flatMap(project -> first(inProject.get(lower(key(project, name))), from)))
        .or(() -> first(byName.get(name), from).filter(found -> near(from, found)));
  }

  /** Of several services of a name that of the same project is meant. */
  private static Optional<Service> first(@Nullable List<Service> found, Service from) {
    if (found == null) {
      return Optional.empty();
    }
    return found.stream()
        .filter(each -> each.project().equals(from.project()))
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  /** On the machine, localhost is every published port as well. */
  private Optional<Service> inside(Service from, int port) {
    Optional<Service> beside =
        byNamespace.getOrDefault(lower(namespace(from)), List.of()).stream()
            .filter(each -> !each.id().equals(from.id()) && listens(each, port))
            .findFirst();
    return beside.isPresent() || !namespace(from).equals(MACHINE_NAMESPACE)
        ? beside
        : published(port);
  }

  /** Who answers on a port of the machine: who publishes it, else who listens there itself. */
  private Optional<Service> published(int port) {
    List<Service> found = byPublished.getOrDefault(port, List.of());
    if (found.isEmpty()) {
      found =
          byNamespace.getOrDefault(MACHINE_NAMESPACE, List.of()).stream()
              .filter(each -> listens(each, port))
              .toList();
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /**
   * Returns who answers on a port of a service's network namespace: another one that shares it and
   * is known to listen there, else the service itself.
   */
  Service answering(Service named, Optional<Integer> port) {
    return port.map(number -> behind(named, number)).orElse(named);
  }

  /** A port of a namespace is that of the only one in it known to listen there. */
  private Service behind(Service found, int port) {
    if (listens(found, port)) {
      return found;
    }
    List<Service> listening =
        byNamespace.getOrDefault(lower(namespace(found)), List.of()).stream()
            .filter(each -> listens(each, port))
            .toList();
    return listening.size() == 1 && !isOnHost(found) ? listening.get(0) : found;
  }

  private static boolean listens(Service service, int port) {
    String wanted = port + "/tcp";
    return service.listensOn().contains(wanted)
        || service.claims().stream().anyMatch(claim -> claim.target() == port);
  }
}
