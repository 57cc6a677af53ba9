package io.github.driftless.topology;

import io.github.driftless.problem.Nearest;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.ModeBuilder.Parts;
import io.github.driftless.topology.NetworkSettings.Attachment;
import io.github.driftless.topology.Overlay.Text;
import io.github.driftless.topology.Overlay.TierSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the tiers of a stack, in drawing order. */
final class TierBuilder {

  /** The tier of services on the engine's default bridge. */
  static final String BRIDGE = "bridge";

  private final List<Parts> modes;
  private final NamedColor.Names colors = new NamedColor.Names();
  private final Problems problems;

  TierBuilder(List<Parts> modes, Problems problems) {
    this.modes = modes;
    this.problems = problems;
  }

  /**
   * Returns the declared tiers, then one for every network that services are on besides; where none
   * is declared, the networks in the order that follows from who is on them.
   */
  List<Tier> build(List<TierSpec> specs) {
    if (specs.isEmpty()) {
      return new TierOrder(modes).names(modes).stream().map(this::inferred).toList();
    }
    Map<String, Tier> tiers = new LinkedHashMap<>();
    for (TierSpec spec : specs) {
      realName(spec)
          .ifPresent(
              name ->
                  tiers.put(
                      name,
                      new Tier(
                          name,
                          spec.title().orElse(spec.key()),
                          spec.color().flatMap(this::color),
                          Optional.empty())));
    }
    for (Parts mode : modes) {
      for (Service service : mode.services()) {
        candidates(service).stream()
            .filter(name -> !tiers.containsKey(name))
            .filter(name -> candidates(service).stream().noneMatch(tiers::containsKey))
            .findFirst()
            .ifPresent(name -> tiers.put(name, inferred(name, mode)));
      }
    }
    return List.copyOf(tiers.values());
  }

  /** Returns the names of the tiers a service could be drawn in by its own placement. */
  static List<String> candidates(Service service) {
    if (service.outside().isPresent()) {
      return List.of();
    }
    return service
        .placement()
        .match(
            own -> service.attachments().stream().map(Attachment::network).toList(),
            bridge -> List.of(BRIDGE),
            host -> List.of(Tier.HOST),
            none -> List.of(),
            joinsService -> List.of(),
            joinsContainer -> List.of());
  }

  private Tier inferred(String name) {
    return modes.stream()
        .filter(mode -> mode.networks().containsKey(name))
        .findFirst()
        .map(mode -> inferred(name, mode))
        .orElseGet(() -> inferred(name, modes.get(0)));
  }

  private static Tier inferred(String name, Parts mode) {
    String title =
        switch (name) {
          case Tier.HOST -> "Host Network";
          case BRIDGE -> "Default Bridge";
          default ->
              Optional.ofNullable(mode.networks().get(name))
                  .map(network -> network.keys().get(0))
                  .filter(key -> !key.equals("default") && isUnique(key, mode))
                  .orElse(name);
        };
    return new Tier(name, title, Optional.empty(), Optional.of("network " + name));
  }

  private static boolean isUnique(String key, Parts mode) {
    return mode.networks().values().stream()
            .filter(network -> network.keys().get(0).equals(key))
            .count()
        == 1;
  }

  /** A key is a network's real name, else its compose key where only one network has that. */
  private Optional<String> realName(TierSpec spec) {
    String key = spec.key();
    Set<String> known = new LinkedHashSet<>(List.of(Tier.HOST, BRIDGE));
    Set<String> byKey = new LinkedHashSet<>();
    for (Parts mode : modes) {
      for (Network network : mode.networks().values()) {
        known.add(network.name());
        if (network.keys().contains(key)) {
          byKey.add(network.name());
        }
      }
    }
    if (known.contains(key)) {
      return Optional.of(key);
    }
    if (byKey.size() == 1) {
      return Optional.of(byKey.iterator().next());
    }
    if (byKey.size() > 1) {
      problems.add(
          Problem.error(
                  "ambiguous-name", "several networks are called \"" + key + "\"", spec.location())
              .withHint("write one of " + String.join(", ", byKey)));
    } else {
      problems.add(
          Problem.error("unknown-tier", "\"" + key + "\" is no network", spec.location())
              .withHint(
                  Nearest.hint(key, names(known))
                      .or(() -> Optional.of("there are " + String.join(", ", known)))));
    }
    return Optional.empty();
  }

  private List<String> names(Set<String> known) {
    List<String> names = new ArrayList<>(known);
    modes.forEach(
        mode -> mode.networks().values().forEach(network -> names.addAll(network.keys())));
    return names;
  }

  private Optional<NamedColor> color(Text text) {
    Optional<NamedColor> color = colors.find(text.value());
    if (color.isEmpty()) {
      problems.add(
          Problem.error("unknown-color", "\"" + text.value() + "\" is no colour", text.location())
              .withHint(
                  Nearest.hint(text.value(), colors.all())
                      .or(() -> Optional.of("a CSS colour name, #rgb or #rrggbb"))));
    }
    return color;
  }
}
