package io.github.driftless.topology;

import io.github.driftless.problem.Problems;
import io.github.driftless.topology.ModeBuilder.Parts;
import io.github.driftless.topology.Overlay.ActorSpec;
import io.github.driftless.topology.Overlay.ModeSpec;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts services into tiers and groups, and looks up who talks to whom. */
final class StackBuilder {

  private final List<Tier> tiers;
  private final List<Mode> modes = new ArrayList<>();

  StackBuilder(
      Overlay overlay,
      List<LoadedMode> loaded,
      List<Inference.Result> inferred,
      Problems problems) {
    List<Parts> parts = loaded.stream().map(LoadedMode::parts).toList();
    tiers = new TierBuilder(parts, problems).build(overlay.tiers());
    List<Actor> actors = overlay.actors().stream().map(ActorSpec::actor).toList();
    Optional<TierOrder> order =
        overlay.tiers().isEmpty() ? Optional.of(new TierOrder(parts)) : Optional.empty();
    Tiering tiering = new Tiering(tiers, order, overlay.services(), problems);
    GroupBuilder groupBuilder = new GroupBuilder(overlay, tiers, problems);
    FlowBuilder flowBuilder = new FlowBuilder(overlay.flows(), problems);
    ModeCheck check = new ModeCheck(problems);
    Set<String> tierKeys = new LinkedHashSet<>();
    List<Vocabulary> vocabularies = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Parts mode = parts.get(i);
      check.check(mode.services());
      List<Service> services = tiering.apply(mode.services(), mode.networks());
      List<Group> groups = groupBuilder.build(mode, services);
      Vocabulary.TierKeys keys = Vocabulary.TierKeys.of(tiers, mode.networks());
      tierKeys.addAll(keys.byKey().keySet());
      Vocabulary names = new Vocabulary(actors, groups, services, keys);
      vocabularies.add(names);
      ModeSpec spec = overlay.modes().get(i);
      modes.add(
          new Mode(
              spec.name(),
              spec.title().orElse(spec.name()),
              services,
              List.copyOf(mode.networks().values()),
              groups,
              flowBuilder.build(names, services, groups, inferred.get(i).flows()),
              inferred.get(i).proxyUses(),
              loaded.get(i).derivation(),
              loaded.get(i).switches()));
    }
    groupBuilder.report(
        modes.stream()
            .flatMap(mode -> mode.services().stream())
            .map(Service::name)
            .distinct()
            .toList(),
        tierKeys);
    flowBuilder.report(vocabularies);
  }

  List<Tier> tiers() {
    return tiers;
  }

  List<Mode> modes() {
    return modes;
  }
}
