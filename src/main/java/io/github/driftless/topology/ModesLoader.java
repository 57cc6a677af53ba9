package io.github.driftless.topology;

import io.github.driftless.problem.Nearest;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Overlay.DeriveSpec;
import io.github.driftless.topology.Overlay.ModeSpec;
import io.github.driftless.topology.Overlay.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Loads the modes of a topology: those that have files, then those that come from others. */
final class ModesLoader {

  private final Overlay overlay;
  private final Catalogue catalogue;
  private final Problems problems;
  private final VpnGateways gateways;

  /** What was loaded from files, by the name of its mode. */
  private final Map<String, Wiring> wirings = new LinkedHashMap<>();

  ModesLoader(Overlay overlay, Catalogue catalogue, Problems problems) {
    this.overlay = overlay;
    this.catalogue = catalogue;
    this.problems = problems;
    gateways = new VpnGateways(overlay.vpns().stream().map(vpn -> vpn.service().value()).toList());
  }

  /** Returns the modes in declared order; fewer where an error was added. */
  List<LoadedMode> load() {
    ProjectLoader projects = new ProjectLoader(overlay.env(), problems);
    ModeBuilder builder = new ModeBuilder(overlay, catalogue, problems);
    for (ModeSpec mode : overlay.modes()) {
      if (mode.derive().isEmpty()) {
        List<LoadedProject> loaded =
            mode.projects().stream().flatMap(spec -> projects.load(spec).stream()).toList();
        wirings.put(
            mode.name(),
            new Wiring(
                loaded, builder.build(loaded.stream().map(LoadedProject::project).toList())));
      }
    }
    ModeCheck check = new ModeCheck(problems);
    wirings.values().forEach(wiring -> check.check(wiring.services()));
    return problems.hasErrors() ? List.of() : all();
  }

  private List<LoadedMode> all() {
    List<LoadedMode> modes = new ArrayList<>();
    for (ModeSpec mode : overlay.modes()) {
      if (mode.derive().isPresent()) {
        source(mode).flatMap(this::derived).ifPresent(modes::add);
      } else {
        modes.add(fromFiles(mode.name(), wirings.get(mode.name())));
      }
    }
    return modes;
  }

  private static List<Layers> layers(String mode, Wiring wiring) {
    return wiring.projects().stream()
        .map(LoadedProject::project)
        .map(project -> new Layers(mode, project.name(), project.inputs()))
        .toList();
  }

  private LoadedMode fromFiles(String mode, Wiring wiring) {
    return new LoadedMode(
        wiring.parts(),
        inputs(wiring),
        layers(mode, wiring),
        Optional.empty(),
        new SwitchLister(wiring, gateways).list());
  }

  private static List<Path> inputs(Wiring wiring) {
    return Stream.concat(
            wiring.projects().stream().flatMap(loaded -> loaded.project().inputs().stream()),
            wiring.parts().read().stream())
        .toList();
  }

  /**
   * What a derived mode comes from.
   *
   * @param root the mode whose files it starts from
   * @param spec what it says, and where it says nothing, what the modes between it and those files
   *     say
   */
  private record Source(ModeSpec mode, String root, DeriveSpec spec) {}

  private Optional<LoadedMode> derived(Source source) {
    Wiring wiring = wirings.get(source.root());
    return new ModeDeriver(overlay, catalogue, gateways, problems)
        .derive(source.mode().name(), source.root(), wiring, source.spec())
        .map(
            derived ->
                new LoadedMode(
                    derived.parts(),
                    inputs(wiring),
                    List.of(),
                    Optional.of(derived.derivation()),
                    List.of()));
  }

  private Optional<Source> source(ModeSpec mode) {
    Set<String> seen = new LinkedHashSet<>(Set.of(mode.name()));
    DeriveSpec spec = mode.derive().orElseThrow();
    DeriveSpec at = spec;
    while (true) {
      Text from = at.from();
      Optional<ModeSpec> next =
          overlay.modes().stream().filter(each -> each.name().equals(from.value())).findFirst();
      if (next.isEmpty()) {
        problems.add(
            Problem.error(
                    "unknown-mode", "there is no mode \"" + from.value() + "\"", from.location())
                .withHint(
                    Nearest.hint(
                        from.value(), overlay.modes().stream().map(ModeSpec::name).toList())));
        return Optional.empty();
      }
      if (!seen.add(from.value())) {
        problems.add(
            Problem.error(
                    "derive-cycle",
                    "mode \"" + mode.name() + "\" is derived from itself",
                    spec.from().location())
                .withHint("one of the modes " + String.join(", ", seen) + " needs compose files"));
        return Optional.empty();
      }
      if (next.get().derive().isEmpty()) {
        return Optional.of(new Source(mode, from.value(), spec));
      }
      at = next.get().derive().get();
      spec =
          new DeriveSpec(
              spec.from(),
              spec.viaVpn(),
              spec.gateway().or(at::gateway),
              spec.networks().isEmpty() ? at.networks() : spec.networks(),
              spec.location());
    }
  }
}
