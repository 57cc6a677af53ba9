package io.github.driftless.topology;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Nearest;
import io.github.driftless.problem.Problem;
import io.github.driftless.topology.Flow.PeerSelector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names of one mode. Actors, groups, services and tiers share one space; {@code tier:NAME},
 * {@code machine}, {@code internet} and {@code lan} always mean the same, unless an actor has that
 * name.
 */
public final class Vocabulary {

  private static final String TIER = "tier:";
  private static final String MACHINE = "machine";

  private final Map<String, Set<PeerSelector>> ends = new LinkedHashMap<>();
  private final Map<String, PeerSelector> tiers = new LinkedHashMap<>();

  /** Returns the names of a mode. */
  public static Vocabulary of(Topology topology, Mode mode) {
    Map<String, Network> networks = new LinkedHashMap<>();
    mode.networks().forEach(network -> networks.put(network.name(), network));
    return new Vocabulary(
        topology.actors(), mode.groups(), mode.services(), TierKeys.of(topology.tiers(), networks));
  }

  Vocabulary(List<Actor> actors, List<Group> groups, List<Service> services, TierKeys keys) {
    actors.forEach(actor -> add(actor.name(), new PeerSelector.OfActor(actor.name())));
    groups.forEach(group -> add(group.name(), new PeerSelector.OfGroup(group.name())));
    ServiceNames names = new ServiceNames(services);
    for (String name : names.names()) {
      names.all(name).forEach(service -> add(name, new PeerSelector.OfService(service.id())));
    }
    keys.byKey()
        .forEach(
            (key, name) -> {
              if (!isAlwaysMeant(key)) {
                add(key, new PeerSelector.OfTier(name));
              }
              tiers.put(key, new PeerSelector.OfTier(name));
            });
    addMissing(MACHINE, new PeerSelector.OfMachine());
    for (Zone zone : Zone.values()) {
      addMissing(zone.word(), new PeerSelector.OfZone(zone));
    }
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

  /** A network called {@code lan} is {@code tier:lan}: people on the LAN are meant elsewhere. */
  private static boolean isAlwaysMeant(String name) {
    return name.equals(MACHINE)
        || Arrays.stream(Zone.values()).map(Zone::word).anyMatch(name::equals);
  }

  private void add(String name, PeerSelector end) {
    ends.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(end);
  }

  private void addMissing(String name, PeerSelector end) {
    if (!ends.containsKey(name)) {
      add(name, end);
    }
  }

  /** Returns what a name means: nothing, one thing, or several where it is ambiguous. */
  public List<PeerSelector> find(String name) {
    if (name.startsWith(TIER)) {
      PeerSelector tier = tiers.get(name.substring(TIER.length()));
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

  /**
   * Returns what is wrong with a name that means nothing in any mode, or several things: message
   * and way out.
   *
   * @param location where it is written; empty: on the command line
   */
  public static Problem problem(
      String written, Optional<Location> location, List<Vocabulary> modes) {
    for (Vocabulary names : modes) {
      List<PeerSelector> found = names.find(written);
      if (found.size() > 1) {
        return error("ambiguous-name", "\"" + written + "\" could mean several things", location)
            .withHint(
                "write one of "
                    + found.stream().map(Vocabulary::explicit).collect(Collectors.joining(", ")));
      }
    }
    List<String> all = modes.stream().flatMap(names -> names.names().stream()).distinct().toList();
    return error(
            "unknown-name", "\"" + written + "\" is no actor, group, service or tier", location)
        .withHint(Nearest.hint(written, all));
  }

  private static Problem error(String rule, String message, Optional<Location> location) {
    return location
        .map(at -> Problem.error(rule, message, at))
        .orElseGet(() -> Problem.error(rule, message));
  }

  /** Returns how to write an end so that it means only that. */
  private static String explicit(PeerSelector end) {
    return end.read(new Explicit());
  }

  private static final class Explicit implements PeerSelector.Reader<String> {

    @Override
    public String read(PeerSelector.OfService service) {
      return service.id();
    }

    @Override
    public String read(PeerSelector.OfActor actor) {
      return "the actor " + actor.name();
    }

    @Override
    public String read(PeerSelector.OfGroup group) {
      return "the group " + group.name();
    }

    @Override
    public String read(PeerSelector.OfTier tier) {
      return TIER + tier.name();
    }

    @Override
    public String read(PeerSelector.OfMachine machine) {
      return MACHINE;
    }

    @Override
    public String read(PeerSelector.OfZone zone) {
      return zone.zone().word();
    }
  }
}
