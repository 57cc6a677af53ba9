package io.github.driftless.topology;

import io.github.driftless.topology.ModeBuilder.Parts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The order of networks as tiers where nobody declared one: from where requests come in to where
 * data is kept, and monitoring, which looks at all of them, last. What counts are those who are on
 * one network alone: whoever is on several joins tiers, and makes none.
 */
final class TierOrder {

  /** What a network is for, in drawing order. */
  private enum Rank {
    HOST,
    ENTRY,
    APPLICATION,
    DATA,
    MONITORING
  }

  private final Map<String, Rank> ranks = new LinkedHashMap<>();

  TierOrder(List<Parts> modes) {
    Map<String, List<Service>> members = new LinkedHashMap<>();
    for (Parts mode : modes) {
      for (Service service : mode.services()) {
        for (String name : TierBuilder.candidates(service)) {
          members.computeIfAbsent(name, any -> new ArrayList<>()).add(service);
        }
      }
    }
    members.forEach(
        (name, services) -> ranks.put(name, rank(name, services, isInternal(name, modes))));
  }

  private static boolean isInternal(String name, List<Parts> modes) {
    return modes.stream()
        .anyMatch(
            mode ->
                Optional.ofNullable(mode.networks().get(name))
                    .filter(Network::internal)
                    .isPresent());
  }

  private static Rank rank(String name, List<Service> members, boolean internal) {
    if (name.equals(Tier.HOST)) {
      return Rank.HOST;
    }
    List<Service> alone =
        members.stream().filter(each -> TierBuilder.candidates(each).size() == 1).toList();
    if (!alone.isEmpty() && alone.stream().allMatch(each -> each.role().has(Trait.WATCHES))) {
      return Rank.MONITORING;
    }
    List<Service> telling = alone.isEmpty() ? members : alone;
    boolean data =
        alone.isEmpty()
            ? internal && telling.stream().anyMatch(each -> each.role().has(Trait.BACK_END))
            : telling.stream().allMatch(each -> each.role().has(Trait.BACK_END));
    if (data) {
      return Rank.DATA;
    }
    boolean entered =
        members.stream()
            .anyMatch(
                each ->
                    each.role().has(Trait.PASSES_REQUESTS_ON) || !each.portMappings().isEmpty());
    return entered && !internal ? Rank.ENTRY : Rank.APPLICATION;
  }

  /** Returns the networks that somebody is drawn in, in drawing order. */
  List<String> names(List<Parts> modes) {
    return modes.stream()
        .flatMap(mode -> mode.services().stream())
        .flatMap(service -> home(service, TierBuilder.candidates(service)).stream())
        .distinct()
        .sorted(Comparator.comparing(ranks::get))
        .toList();
  }

  /**
   * Returns the network a service is drawn in: data and monitoring among their like, everything
   * else where requests reach it first.
   */
  Optional<String> home(Service service, List<String> candidates) {
    Optional<String> like =
        candidates.stream()
            .filter(
                name ->
                    ranks.get(name) == Rank.DATA && service.role().has(Trait.BACK_END)
                        || ranks.get(name) == Rank.MONITORING && service.role().has(Trait.WATCHES))
            .findFirst();
    return like.or(() -> candidates.stream().min(Comparator.comparing(ranks::get)));
  }
}
