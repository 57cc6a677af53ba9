package io.github.driftless.analysis.lint;

import io.github.driftless.analysis.network.Peer;
import io.github.driftless.topology.Flow.PeerSelector;
import io.github.driftless.topology.Zone;

/** What people call the ends of flows. */
final class PeerNames {

  private PeerNames() {}

  static String of(RuleContext context, PeerSelector end) {
    if (end instanceof PeerSelector.OfService service) {
      return context.name(service.id());
    }
    if (end instanceof PeerSelector.OfGroup group) {
      return "the group " + group.name();
    }
    if (end instanceof PeerSelector.OfTier tier) {
      return "the tier " + tier.name();
    }
    if (end instanceof PeerSelector.OfActor actor) {
      return actor.name();
    }
    return end instanceof PeerSelector.OfZone zone ? zone(zone.zone()) : "the machine";
  }

  static String of(RuleContext context, Peer peer) {
    return peer.match(
        service -> context.name(service.id()),
        machine -> "the machine",
        outside -> zone(outside.zone()));
  }

  private static String zone(Zone zone) {
    return zone == Zone.INTERNET ? "the Internet" : "the LAN";
  }
}
