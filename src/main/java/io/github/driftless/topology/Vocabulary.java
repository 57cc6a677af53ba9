package io.github.driftless.topology;

import io.github.driftless.topology.Flow.End;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of one mode. Actors, groups, services and tiers share one space; {@code tier:NAME},
 * {@code machine}, {@code internet} and {@code lan} always mean the same, unless an actor has that
 * name.
 */
public final class Vocabulary {

  private static final String TIER = "tier:";

  private final Map<String, Set<End>> ends = new LinkedHashMap<>();
  private final Map<String, End> tiers = new LinkedHashMap<>();

  Vocabulary(List<Actor> actors, List<Group> groups, List<Service> services, TierKeys keys) {
    actors.forEach(actor -> add(actor.name(), new End.OfActor(actor.name())));
    groups.forEach(group -> add(group.name(), new End.OfGroup(group.name())));
    for (Service service : services) {
      End end = new End.OfService(service.id());
      add(service.name(), end);
      add(service.id(), end);
    }
    keys.byKey()
        .forEach(
            (key, name) -> {
              add(key, new End.OfTier(name));
              tiers.put(key, new End.OfTier(name));
            });
    addMissing("machine", new End.OfMachine());
    addMissing("internet", new End.OfZone(Zone.INTERNET));
    addMissing("lan", new End.OfZone(Zone.LAN));
  }

  /** Returns the names that mean something in a mode of a topology. */
  public static Vocabulary of(Topology topology, Mode mode) {
    Map<String, Network> networks = new LinkedHashMap<>();
    mode.networks().forEach(network -> networks.put(network.name(), network));
    return new Vocabulary(
        topology.actors(), mode.groups(), mode.services(), TierKeys.of(topology.tiers(), networks));
  }

  /**
   * The names a mode's tiers go by: real names and compose keys.
   *
   * @param byKey each name and the tier's real name
   */
  record TierKeys(Map<String, String> byKey) {

    static TierKeys of(List<Tier> all, Map<String, Network> networks) {
      Map<String, String> byKey = new LinkedHashMap<>();
      for (Tier tier : all) {
        byKey.put(tier.name(), tier.name());
        Network network = networks.get(tier.name());
        if (network != null) {
          network.keys().forEach(key -> byKey.putIfAbsent(key, tier.name()));
        }
      }
      return new TierKeys(byKey);
    }
  }

  private void add(String name, End end) {
    ends.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(end);
  }

  private void addMissing(String name, End end) {
    if (!ends.containsKey(name)) {
      add(name, end);
    }
  }

  /** Returns what a name means: nothing, one thing, or several where it is ambiguous. */
  public List<End> find(String name) {
    if (name.startsWith(TIER)) {
      End tier = tiers.get(name.substring(TIER.length()));
      return tier == null ? List.of() : List.of(tier);
    }
    return List.copyOf(ends.getOrDefault(name, Set.of()));
  }

  /** Returns all names, for suggestions. */
  public List<String> names() {
    List<String> names = new ArrayList<>(ends.keySet());
    tiers.keySet().forEach(key -> names.add(TIER + key));
    return names;
  }

  /** Returns how to write an end so that it means only that. */
  public static String explicit(End end) {
    if (end instanceof End.OfService service) {
      return service.id();
    }
    if (end instanceof End.OfTier tier) {
      return TIER + tier.name();
    }
    if (end instanceof End.OfGroup group) {
      return "the group " + group.name();
    }
    return end instanceof End.OfActor actor ? "the actor " + actor.name() : end.toString();
  }
}
