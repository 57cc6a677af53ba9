package io.github.driftless.analysis.network;

import io.github.driftless.analysis.network.Exposure.PublishedPort;
import io.github.driftless.analysis.network.Inside.Findings;
import io.github.driftless.topology.Flow;
import io.github.driftless.topology.Flow.PeerSelector;
import io.github.driftless.topology.Network;
import io.github.driftless.topology.RemoteAccess;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.ServiceNames;
import io.github.driftless.topology.Topology;
import io.github.driftless.topology.Zone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who reaches whom in one mode of a topology, and why ({@code docs/network-semantics.md}). Kept as
 * namespaces, the networks they are on and what they expose: making one looks at each service once,
 * and a pair is worked out when it is asked about. Firewalls, in the host or in a container, are in
 * no file: these are the ways that the networks allow.
 */
public final class Reach {

  private final Map<String, Service> outside = new HashMap<>();
  private final Connectivity connectivity;
  private final NetworkNamespaces namespaces;
  private final Optional<RemoteAccess> access;
  private final ServiceNames names;

  /** The names of the actors of whom a flow says that they dial into the VPN server. */
  private final Set<String> dialling;

  private final Exposures exposures;
  private final Inside inside;
  private final Outward outward;
  private final Inward inward;

  /** Who gets in from outside: pages, facts, pictures and findings all ask. */
  private final Map<Asked, Reachability> ofZones = new ConcurrentHashMap<>();

  private record Asked(Peer from, Peer to) {}

  /** Asked for by each service's page. */
  private final Supplier<List<RoutePath>> routePaths;

  private Reach(Topology topology, Connectivity connectivity) {
    for (Service service : connectivity.mode().services()) {
      if (service.outside().isPresent()) {
        outside.put(service.id(), service);
      }
    }
    this.connectivity = connectivity;
    namespaces = connectivity.namespaces();
    access = topology.remoteAccess();
    names = connectivity.names();
    dialling = dialling(connectivity.mode().flows());
    exposures = new Exposures(connectivity, namespaces);
    inside = new Inside(exposures, new NetworkNames(namespaces));
    TunnelDoors doors = new TunnelDoors(topology, connectivity);
    outward = new Outward(topology, connectivity, namespaces, doors);
    inward =
        new Inward(
            exposures,
            namespaces,
            doors,
            topology.remoteAccess(),
            topology.unread(),
            connectivity.names(),
            (start, end) ->
                find(standing(new Peer.OfService(start)), standing(new Peer.OfService(end))));
    routePaths = Once.of(inward::routePaths);
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
    return from instanceof Peer.OfZone
        ? ofZones.computeIfAbsent(new Asked(from, to), asked -> answer(from, to))
        : answer(from, to);
  }

  private Reachability answer(Peer from, Peer to) {
    Findings found = find(standing(from), standing(to));
    return new Reachability(
        from, to, distinct(found.ways()), distinct(found.blockers()), distinct(found.unknowns()));
  }

  /** Most answers have one path or one blocker: those need no comparing. */
  private static <T> List<T> distinct(List<T> all) {
    return all.size() < 2 ? all : all.stream().distinct().toList();
  }

  /** Tells whether one service reaches another, both by id. */
  public Reachability between(String from, String to) {
    return between(new Peer.OfService(from), new Peer.OfService(to));
  }

  /** A service outside the host is somebody in its zone. */
  private Peer standing(Peer peer) {
    return peer instanceof Peer.OfService service && outside.containsKey(service.id())
        ? new Peer.OfZone(outside.get(service.id()).outside().orElseThrow(), Optional.empty())
        : peer;
  }

  private Findings find(Peer from, Peer to) {
    if (to instanceof Peer.OfZone zone) {
      return toZone(from, zone.zone());
    }
    if (from instanceof Peer.OfZone zone) {
      Findings found = fromZone(zone.zone(), to);
      return zone.actor().map(actor -> dialled(actor, to, found)).orElse(found);
    }
    return inside.between(namespace(from), id(from), namespace(to), id(to));
  }

  private Findings toZone(Peer from, Zone to) {
    if (from instanceof Peer.OfZone zone) {
      // who is at home gets out; a router lets nobody in who was not asked for
      return zone.zone() == to || zone.zone() == Zone.LAN
          ? new Findings(new NetworkPath.Outside())
          : new Findings(new Unknown.OutsideMachine());
    }
    return from instanceof Peer.OfService service
        ? outward.of(service.id(), to)
        : outward.ofMachine();
  }

  /** Whoever dials into a VPN server reaches what the server reaches. */
  private Findings dialled(String actor, Peer to, Findings found) {
    Optional<String> server = server();
    if (server.isEmpty() || !found.ways().isEmpty()) {
      return found;
    }
    Peer start = new Peer.OfService(server.get());
    Optional<NetworkPath> last =
        start.equals(to) ? Optional.empty() : find(start, to).ways().stream().findFirst();
    if (!start.equals(to) && last.isEmpty()) {
      return found;
    }
    if (dialling.contains(actor)) {
      return new Findings(new NetworkPath.DialsIn(server.get(), last));
    }
    List<Unknown> unknowns = new ArrayList<>(found.unknowns());
    unknowns.add(new Unknown.DialsIn(actor, server.get()));
    return new Findings(found.ways(), found.blockers(), unknowns);
  }

  private Set<String> dialling(List<Flow> flows) {
    return flows.stream()
        .filter(
            flow ->
                flow.to() instanceof PeerSelector.OfService to
                    && server().equals(Optional.of(to.id())))
        .map(Flow::from)
        .filter(PeerSelector.OfActor.class::isInstance)
        .map(from -> ((PeerSelector.OfActor) from).name())
        .collect(Collectors.toSet());
  }

  private Optional<String> server() {
    return access
        .flatMap(RemoteAccess::vpn)
        .flatMap(names::find)
        .map(Service::id)
        .filter(namespaces::has);
  }

  private Findings fromZone(Zone from, Peer to) {
    if (to instanceof Peer.OfService service) {
      return from == Zone.LAN ? inward.fromLan(service.id()) : inward.fromInternet(service.id());
    }
    return from == Zone.LAN
        ? new Findings(new NetworkPath.ToMachine(Optional.empty(), List.of()))
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
   * own namespace left out; in the mode's order. Looked for as they are asked for: a network may
   * have thousands.
   */
  public Stream<String> neighboursOf(String service, String network) {
    NetworkNamespace own = namespaces.of(service);
    return (isHeard(own, network) ? namespaces.on(network) : List.<NetworkNamespace>of())
        .stream()
            .filter(other -> other != own)
            .flatMap(namespace -> namespace.members().stream())
            .map(Service::id);
  }

  /** Returns how many {@link #neighboursOf} has. */
  public int countNeighboursOf(String service, String network) {
    NetworkNamespace own = namespaces.of(service);
    return isHeard(own, network) ? namespaces.peopleOn(network) - own.members().size() : 0;
  }

  private static boolean isHeard(NetworkNamespace namespace, String network) {
    return namespace.on(network).filter(endpoint -> endpoint.network().talks()).isPresent();
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

  /** Returns what is not known of the mode, each question once, in the order of its services. */
  public List<Unknown> unknowns() {
    return OpenQuestions.of(connectivity, this);
  }

  /**
   * Returns the services, by id, that show no door but stand where nothing says what leads there:
   * on a network of a kind that is not known, or on one that hangs on a variable; in the mode's
   * order.
   */
  public List<String> undecided() {
    Set<String> unknown =
        connectivity.mode().networks().stream()
            .filter(network -> network.isUnknown() || !network.unset().isEmpty())
            .map(Network::name)
            .collect(Collectors.toSet());
    return connectivity.mode().services().stream()
        .filter(
            service ->
                !service.network().unset().isEmpty()
                    || service.attachments().stream()
                        .anyMatch(each -> unknown.contains(each.network())))
        .filter(service -> service.outside().isEmpty())
        .map(Service::id)
        .filter(id -> exposuresOf(id).isEmpty())
        .filter(id -> between(Peer.LAN, new Peer.OfService(id)).isUnknown())
        .toList();
  }

  /** Returns whether somebody on the LAN is answered on a port of the host. */
  public Reachability.Answer lanOn(PublishedPort port) {
    return inward.lanOn(port);
  }

  /** Returns the ports of the host that a service, by id, may answer on: nothing says who does. */
  public List<Unknown.UnclaimedPort> unclaimedOf(String service) {
    return exposures.unclaimedOf(service);
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
    return routePaths.get();
  }
}
