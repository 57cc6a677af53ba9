package io.github.driftless.analysis.network;

import io.github.driftless.topology.Actor;
import io.github.driftless.topology.Flow.PeerSelector;
import io.github.driftless.topology.Group;
import io.github.driftless.topology.Mode;
import io.github.driftless.topology.RemoteAccess;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Topology;
import io.github.driftless.topology.Zone;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds whom a name of {@code topology.yaml} stands for when it is asked who reaches whom. */
public final class Peers implements PeerSelector.Reader<List<Peer>> {

  private final Topology topology;
  private final Mode mode;
  private final Map<String, Group> groups = new HashMap<>();

  private Peers(Topology topology, Mode mode) {
    this.topology = topology;
    this.mode = mode;
    mode.groups().forEach(group -> groups.put(group.name(), group));
  }

  /** Prepares for a mode. */
  public static Peers of(Topology topology, Mode mode) {
    return new Peers(topology, mode);
  }

  /** Returns the peers an end stands for, in the mode's order; a group or tier is its services. */
  public List<Peer> of(PeerSelector end) {
    return end.read(this);
  }

  @Override
  public List<Peer> read(PeerSelector.OfService service) {
    return List.of(new Peer.OfService(service.id()));
  }

  @Override
  public List<Peer> read(PeerSelector.OfActor actor) {
    return topology.actors().stream()
        .filter(each -> each.name().equals(actor.name()))
        .map(this::actor)
        .toList();
  }

  private Peer actor(Actor actor) {
    boolean dials =
        actor.zone() == Zone.INTERNET
            && topology.remoteAccess().flatMap(RemoteAccess::vpn).isPresent();
    return new Peer.OfZone(actor.zone(), dials ? Optional.of(actor.name()) : Optional.empty());
  }

  @Override
  public List<Peer> read(PeerSelector.OfGroup group) {
    return groups.get(group.name()).services().stream().<Peer>map(Peer.OfService::new).toList();
  }

  @Override
  public List<Peer> read(PeerSelector.OfTier tier) {
    return mode.services().stream()
        .filter(service -> service.tier().equals(Optional.of(tier.name())))
        .map(Service::id)
        .<Peer>map(Peer.OfService::new)
        .toList();
  }

  @Override
  public List<Peer> read(PeerSelector.OfMachine machine) {
    return List.of(Peer.MACHINE);
  }

  @Override
  public List<Peer> read(PeerSelector.OfZone zone) {
    return List.of(new Peer.OfZone(zone.zone(), Optional.empty()));
  }
}
