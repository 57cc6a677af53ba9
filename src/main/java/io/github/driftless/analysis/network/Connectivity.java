package io.github.driftless.analysis.network;

import io.github.driftless.topology.Mode;
import io.github.driftless.topology.Network;
import io.github.driftless.topology.PortOwners;
import io.github.driftless.topology.ProxyUse;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.ServiceNames;
import io.github.driftless.topology.Topology;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What one mode of a topology implies for its network: namespace, egress and ports of each service
 * that runs on the host.
 */
public final class Connectivity {

  private final Mode mode;
  private final NetworkNamespaces namespaces;
  private final Map<String, ServiceNetwork> byId = new LinkedHashMap<>();
  private final Map<Egress, List<ServiceNetwork>> byEgress = new EnumMap<>(Egress.class);
  private final Map<String, ProxyUse> proxyUses = new HashMap<>();
  private final ServiceNames names;

  private Connectivity(Mode mode, NetworkNamespaces namespaces, List<ServiceNetwork> services) {
    this.mode = mode;
    this.namespaces = namespaces;
    for (ServiceNetwork each : services) {
      byId.put(each.service().id(), each);
      byEgress.computeIfAbsent(each.egress(), any -> new ArrayList<>()).add(each);
    }
    mode.proxyUses().forEach(use -> proxyUses.putIfAbsent(use.service(), use));
    names = new ServiceNames(mode.services());
  }

  /** Works out what a mode implies. */
  public static Connectivity of(Topology topology, Mode mode) {
    ServiceNamespaces sharing = new ServiceNamespaces(mode);
    NetworkNamespaces namespaces = new NetworkNamespaces(mode, sharing);
    EgressRules egress = new EgressRules(topology, namespaces);
    PortOwners owners = new PortOwners(mode.services());
    List<ServiceNetwork> services = new ArrayList<>();
    for (Service service : mode.services()) {
      if (service.outside().isPresent()) {
        continue;
      }
      services.add(
          new ServiceNetwork(
              service, sharing.of(service), egress.of(service), owners.portsOf(service)));
    }
    return new Connectivity(mode, namespaces, services);
  }

  /** Returns the mode this is about. */
  public Mode mode() {
    return mode;
  }

  NetworkNamespaces namespaces() {
    return namespaces;
  }

  /** Returns the services that run on the host, in the mode's order. */
  public List<ServiceNetwork> services() {
    return List.copyOf(byId.values());
  }

  /** Returns what is implied for a service; empty where none such runs on the host. */
  public Optional<ServiceNetwork> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * Returns what is implied for a service.
   *
   * @throws NoSuchElementException where none such runs on the host
   */
  public ServiceNetwork of(String id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("no service " + id));
  }

  /** Returns what people call the services of the mode, those outside the host too. */
  public ServiceNames names() {
    return names;
  }

  /**
   * Returns the shortest name for an id that means only it in the mode; the id itself where the
   * mode has no such service.
   */
  public String shortName(String id) {
    return names.shortest(id);
  }

  /** Returns what people call a service on the host; the id itself where none such runs there. */
  public String title(String id) {
    return find(id).map(found -> found.service().title()).orElse(id);
  }

  /**
   * Returns whose VPN tunnel a service's HTTP requests leave through besides, since it was told to
   * send them through a proxy there; its other traffic leaves as {@link ServiceNetwork#wayOut()}
   * says. Empty where it leaves by that tunnel anyway.
   *
   * @param id the id of a service on the host
   */
  public Optional<ProxyUse> httpThrough(String id) {
    return Optional.ofNullable(proxyUses.get(id))
        .filter(
            use -> {
              Optional<String> through = find(use.through()).flatMap(ServiceNetwork::gateway);
              return through.isPresent() && !through.equals(of(id).gateway());
            });
  }

  /**
   * Returns whether a service has no network but its own loopback; one that shares another's
   * namespace has what that one has.
   */
  public boolean isWithoutNetwork(ServiceNetwork service) {
    ServiceNamespace namespace =
        service
            .namespace()
            .owner()
            .flatMap(this::find)
            .map(ServiceNetwork::namespace)
            .orElse(service.namespace());
    return namespace.kind() == ServiceNamespace.Kind.NONE;
  }

  /** Returns the services with an egress, in the mode's order. */
  public List<ServiceNetwork> withEgress(Egress egress) {
    return Collections.unmodifiableList(byEgress.getOrDefault(egress, List.of()));
  }

  /** Returns whether traffic that begins on a network gets out of the host and back. */
  public static boolean leadsOut(Network network) {
    return NetworkTraits.of(network).leadsOut();
  }
}
