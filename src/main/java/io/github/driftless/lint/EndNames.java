package io.github.driftless.lint;

import io.github.driftless.network.Party;
import io.github.driftless.topology.Flow.End;
import io.github.driftless.topology.Zone;

/** What people call the ends of flows. */
final class EndNames {

  private EndNames() {}

  static String of(Scene scene, End end) {
    if (end instanceof End.OfService service) {
      return scene.name(service.id());
    }
    if (end instanceof End.OfGroup group) {
      return "the group " + group.name();
    }
    if (end instanceof End.OfTier tier) {
      return "the tier " + tier.name();
    }
    if (end instanceof End.OfActor actor) {
      return actor.name();
    }
    return end instanceof End.OfZone zone ? zone(zone.zone()) : "the machine";
  }

  static String of(Scene scene, Party party) {
    if (party instanceof Party.OfService service) {
      return scene.name(service.id());
    }
    return party instanceof Party.OfZone zone ? zone(zone.zone()) : "the machine";
  }

  private static String zone(Zone zone) {
    return zone == Zone.INTERNET ? "the Internet" : "the LAN";
  }
}
