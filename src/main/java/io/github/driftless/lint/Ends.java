package io.github.driftless.lint;

import io.github.driftless.network.Party;
import io.github.driftless.topology.Actor;
import io.github.driftless.topology.Flow.End;
import io.github.driftless.topology.Group;
import io.github.driftless.topology.NamePattern;
import io.github.driftless.topology.NetworkSettings.Attachment;
import io.github.driftless.topology.Placement;
import io.github.driftless.topology.Policy;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Tier;
import io.github.driftless.topology.Vocabulary;
import io.github.driftless.topology.Zone;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is meant by names.
 *
 * @param services ids, in the mode's order as far as the names allow
 * @param others who is no service
 */
record Ends(Set<String> services, Set<Party> others) {

  boolean isEmpty() {
    return services.isEmpty() && others.isEmpty();
  }

  /** Returns whom names mean in the mode; those it does not have are left out. */
  static Ends of(Scene scene, Vocabulary vocabulary, List<Policy.Name> names) {
    Ends ends = new Ends(new LinkedHashSet<>(), new LinkedHashSet<>());
    for (Policy.Name name : names) {
      List<End> found = vocabulary.find(name.text());
      if (found.size() == 1) {
        ends.add(scene, found.get(0));
      } else if (found.isEmpty()) {
        matching(scene, name.text()).forEach(ends.services()::add);
      }
    }
    return ends;
  }

  /** Returns whom an end of a flow means. */
  static Ends of(Scene scene, End end) {
    Ends ends = new Ends(new LinkedHashSet<>(), new LinkedHashSet<>());
    ends.add(scene, end);
    return ends;
  }

  private static List<String> matching(Scene scene, String text) {
    NamePattern pattern = NamePattern.of(text);
    return pattern.isWild()
        ? scene.mode().services().stream().filter(pattern::matches).map(Service::id).toList()
        : List.of();
  }

  /** Returns what is wrong with a name that must mean something in a mode; empty where nothing. */
  static Optional<String> fault(
      String text, List<Vocabulary> vocabularies, List<Service> services) {
    NamePattern pattern = NamePattern.of(text);
    if (pattern.isWild() && services.stream().anyMatch(pattern::matches)) {
      return Optional.empty();
    }
    boolean ambiguous = false;
    for (Vocabulary vocabulary : vocabularies) {
      int meanings = vocabulary.find(text).size();
      if (meanings == 1) {
        return Optional.empty();
      }
      ambiguous |= meanings > 1;
    }
    return Optional.of(
        ambiguous
            ? "\"" + text + "\" could mean several things"
            : "\"" + text + "\" is no actor, group, service or tier");
  }

  private void add(Scene scene, End end) {
    if (end instanceof End.OfService service) {
      services.add(service.id());
    } else if (end instanceof End.OfGroup group) {
      scene.mode().groups().stream()
          .filter(each -> each.name().equals(group.name()))
          .map(Group::services)
          .forEach(services::addAll);
    } else if (end instanceof End.OfTier tier) {
      services.addAll(standingOn(scene, tier.name()));
    } else if (end instanceof End.OfActor actor) {
      scene.topology().actors().stream()
          .filter(each -> each.name().equals(actor.name()))
          .map(Actor::zone)
          .map(Ends::party)
          .forEach(others::add);
    } else if (end instanceof End.OfZone zone) {
      others.add(party(zone.zone()));
    } else {
      others.add(Party.MACHINE);
    }
  }

  private static Party party(Zone zone) {
    return zone == Zone.INTERNET ? Party.INTERNET : Party.LAN;
  }

  /** Who shares a network namespace stands where its owner does. */
  private static List<String> standingOn(Scene scene, String network) {
    List<String> ids = new ArrayList<>();
    for (Service service : scene.onMachine()) {
      Service owner =
          scene
              .connectivity()
              .of(service.id())
              .namespace()
              .owner()
              .flatMap(id -> Optional.ofNullable(scene.byId().get(id)))
              .orElse(service);
      boolean stands =
          network.equals(Tier.HOST)
              ? owner.placement() instanceof Placement.HostNetwork
              : owner.attachments().stream().map(Attachment::network).anyMatch(network::equals);
      if (stands) {
        ids.add(service.id());
      }
    }
    return ids;
  }
}
