package io.github.driftless.network;

import io.github.driftless.topology.Flow.End;
import io.github.driftless.topology.Group;
import io.github.driftless.topology.Mode;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Topology;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds whom a name of {@code topology.yaml} stands for when it is asked who reaches whom. */
public final class Parties {

  private final Topology topology;
  private final Mode mode;
  private final Map<String, Group> groups = new HashMap<>();

  private Parties(Topology topology, Mode mode) {
    this.topology = topology;
    this.mode = mode;
    mode.groups().forEach(group -> groups.put(group.name(), group));
  }

  /** Prepares for a mode. */
  public static Parties of(Topology topology, Mode mode) {
    return new Parties(topology, mode);
  }

  /**
   * Returns the parties an end stands for, in the mode's order; a group or tier is its services.
   */
  public List<Party> of(End end) {
    if (end instanceof End.OfService service) {
      return List.of(new Party.OfService(service.id()));
    }
    if (end instanceof End.OfZone zone) {
      return List.of(new Party.OfZone(zone.zone()));
    }
    if (end instanceof End.OfActor actor) {
      return topology.actors().stream()
          .filter(each -> each.name().equals(actor.name()))
          .<Party>map(each -> new Party.OfZone(each.zone()))
          .toList();
    }
    if (end instanceof End.OfGroup group) {
      return groups.get(group.name()).services().stream().<Party>map(Party.OfService::new).toList();
    }
    if (end instanceof End.OfTier tier) {
      return mode.services().stream()
          .filter(service -> service.tier().equals(Optional.of(tier.name())))
          .map(Service::id)
          .<Party>map(Party.OfService::new)
          .toList();
    }
    return List.of(Party.MACHINE);
  }
}
