package io.github.driftless.analysis.network;

import io.github.driftless.analysis.network.Inside.Findings;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Topology;
import io.github.driftless.topology.Zone;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who reaches whom in one mode of a topology, and why ({@code docs/network-semantics.md}). Kept as
 * namespaces, the networks they are on and what they expose: making one looks at each service once,
 * and a pair is worked out when it is asked about. Firewalls, in the machine or in a container, are
 * in no file: these are the ways that the networks allow.
 */
public final class Reach {

  private final Map<String, Service> outside = new HashMap<>();
  private final NetworkNamespaces namespaces;
  private final Exposures exposures;
  private final Inside inside;
  private final Outward outward;
  private final Inward inward;

  private Reach(Topology topology, Connectivity connectivity) {
    for (Service service : connectivity.mode().services()) {
      if (service.outside().isPresent()) {
        outside.put(service.id(), service);
      }
    }
    namespaces = connectivity.namespaces();
    exposures = new Exposures(connectivity, namespaces);
    inside = new Inside(exposures, new NetworkNames(namespaces));
    outward = new Outward(topology, connectivity, namespaces);
    inward =
        new Inward(
            exposures,
            namespaces,
            topology.remoteAccess(),
            connectivity.names(),
            (start, end) ->
                find(standing(new Peer.OfService(start)), standing(new Peer.OfService(end))));
  }

  /** Prepares for questions about a mode. */
  public static Reach of(Topology topology, Connectivity connectivity) {
    return new Reach(topology, connectivity);
  }

  /**
   * Tells whether one reaches the other, and why. What is asked is whether it can open a
   * connection; answers come back by themselves.
   *
   * @throws IllegalArgumentException where the mode has no such service
   */
  public Reachability between(Peer from, Peer to) {
    Findings found = find(standing(from), standing(to));
    return new Reachability(from, to, distinct(found.ways()), distinct(found.blockers()));
  }

  /** Most answers have one path or one blocker: those need no comparing. */
  private static <T> List<T> distinct(List<T> all) {
    return all.size() < 2 ? all : all.stream().distinct().toList();
  }

  /** Tells whether one service reaches another, both by id. */
  public Reachability between(String from, String to) {
    return between(new Peer.OfService(from), new Peer.OfService(to));
  }

  /** A service outside the machine is somebody in its zone. */
  private Peer standing(Peer peer) {
    return peer instanceof Peer.OfService service && outside.containsKey(service.id())
        ? new Peer.OfZone(outside.get(service.id()).outside().orElseThrow())
        : peer;
  }

  private Findings find(Peer from, Peer to) {
    if (to instanceof Peer.OfZone zone) {
      return toZone(from, zone.zone());
    }
    if (from instanceof Peer.OfZone zone) {
      return fromZone(zone.zone(), to);
    }
    return inside.between(namespace(from), id(from), namespace(to), id(to));
  }

  private Findings toZone(Peer from, Zone to) {
    if (from instanceof Peer.OfZone zone) {
      // who is at home gets out; a router lets nobody in who was not asked for
      return zone.zone() == to || zone.zone() == Zone.LAN
          ? new Findings(List.of(new NetworkPath.Outside()), List.of())
          : new Findings(new Blocker.OutsideMachine());
    }
    return from instanceof Peer.OfService service
        ? outward.of(service.id(), to)
        : outward.ofMachine();
  }

  private Findings fromZone(Zone from, Peer to) {
    if (to instanceof Peer.OfService service) {
      return from == Zone.LAN ? inward.fromLan(service.id()) : inward.fromInternet(service.id());
    }
    return from == Zone.LAN
        ? new Findings(List.of(new NetworkPath.ToMachine(Optional.empty(), List.of())), List.of())
        : inward.fromInternet();
  }

  private NetworkNamespace namespace(Peer peer) {
    return peer.match(
        service -> namespaces.of(service.id()),
        machine -> namespaces.machine(),
        outside -> {
          throw new IllegalArgumentException("nobody outside has a namespace here");
        });
  }

  private static String id(Peer peer) {
    return peer instanceof Peer.OfService service ? service.id() : "";
  }

  /** Returns the real names of the networks a service, by id, is on, its namespace's owner's. */
  public List<String> networksOf(String service) {
    return Inside.networks(namespaces.of(service));
  }

  /** Returns the other services, by id, in a service's network namespace, in the mode's order. */
  public List<String> sharingWith(String service) {
    return ids(namespaces.of(service), service);
  }

  /**
   * Returns the services, by id, that reach a service over a network that both are on, those of its
   * own namespace left out; in the mode's order.
   */
  public List<String> neighboursOf(String service, String network) {
    NetworkNamespace namespace = namespaces.of(service);
    return namespace.on(network).filter(endpoint -> endpoint.network().talks()).stream()
        .flatMap(endpoint -> namespaces.on(network).stream())
        .filter(other -> other != namespace)
        .flatMap(other -> ids(other, service).stream())
        .toList();
  }

  private static List<String> ids(NetworkNamespace namespace, String but) {
    return namespace.members().stream().map(Service::id).filter(id -> !id.equals(but)).toList();
  }

  /** Returns everything that is open outside its own networks, loopback included. */
  public List<Exposure> exposures() {
    return exposures.all();
  }

  /** Returns what a service, by id, has open outside its own networks, loopback included. */
  public List<Exposure> exposuresOf(String service) {
    return exposures.of(service);
  }

  /** Returns the ports that files ask for and the engine does not open, in the mode's order. */
  public List<IneffectivePort> ineffective() {
    return exposures.ineffective();
  }

  /** Returns the ports that a service, by id, asks for and the engine does not open. */
  public List<IneffectivePort> unopenedOf(String service) {
    return exposures.shutFor(service);
  }

  /**
   * Returns the way each route that leads out of the stack takes as far as its proxy, in declared
   * order.
   */
  public List<RoutePath> pathsOut() {
    return inward.pathsOut();
  }

  /** Returns the way each route to a service of the mode takes, in declared order. */
  public List<RoutePath> routePaths() {
    return inward.routePaths();
  }
}
