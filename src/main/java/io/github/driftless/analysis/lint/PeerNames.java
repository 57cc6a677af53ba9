package io.github.driftless.analysis.lint;

import io.github.driftless.analysis.network.Peer;
import io.github.driftless.topology.Flow.PeerSelector;
import io.github.driftless.topology.Zone;

/** What people call the ends of flows. */
final class PeerNames {

  private PeerNames() {}

  static String of(RuleContext context, PeerSelector end) {
    return end.read(new OfEnd(context));
  }

  /** Says each kind of end of a flow. */
  private record OfEnd(RuleContext context) implements PeerSelector.Reader<String> {

    @Override
    public String read(PeerSelector.OfService service) {
      return context.name(service.id());
    }

    @Override
    public String read(PeerSelector.OfActor actor) {
      return actor.name();
    }

    @Override
    public String read(PeerSelector.OfGroup group) {
      return "the group " + group.name();
    }

    @Override
    public String read(PeerSelector.OfTier tier) {
      return "the tier " + tier.name();
    }

    @Override
    public String read(PeerSelector.OfMachine machine) {
      return "the host";
    }

    @Override
    public String read(PeerSelector.OfZone zone) {
      return PeerNames.zone(zone.zone());
    }
  }

  static String of(RuleContext context, Peer peer) {
    return peer.match(
        service -> context.name(service.id()),
        machine -> "the host",
        outside -> outside.actor().orElseGet(() -> zone(outside.zone())));
  }

  private static String zone(Zone zone) {
    return zone == Zone.INTERNET ? "the Internet" : "the LAN";
  }
}
