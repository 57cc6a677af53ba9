package io.github.driftless.analysis.network;

import io.github.driftless.topology.Flow.PeerSelector;
import io.github.driftless.topology.Group;
import io.github.driftless.topology.Mode;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Topology;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds whom a name of {@code topology.yaml} stands for when it is asked who reaches whom. */
public final class Peers {

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
    if (end instanceof PeerSelector.OfService service) {
      return List.of(new Peer.OfService(service.id()));
    }
    if (end instanceof PeerSelector.OfZone zone) {
      return List.of(new Peer.OfZone(zone.zone()));
    }
    if (end instanceof PeerSelector.OfActor actor) {
      return topology.actors().stream()
          .filter(each -> each.name().equals(actor.name()))
          .<Peer>map(each -> new Peer.OfZone(each.zone()))
          .toList();
    }
    if (end instanceof PeerSelector.OfGroup group) {
      return groups.get(group.name()).services().stream().<Peer>map(Peer.OfService::new).toList();
    }
    if (end instanceof PeerSelector.OfTier tier) {
      return mode.services().stream()
          .filter(service -> service.tier().equals(Optional.of(tier.name())))
          .map(Service::id)
          .<Peer>map(Peer.OfService::new)
          .toList();
    }
    return List.of(Peer.MACHINE);
  }
}
