package io.github.driftless.topology;

import io.github.driftless.compose.ComposeLoader;
import io.github.driftless.compose.MissingValues;
import io.github.driftless.problem.Advice;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.problem.Severity;
import io.github.driftless.topology.Overlay.DeriveSpec;
import io.github.driftless.topology.Overlay.ServiceSpec;
import io.github.driftless.topology.Overlay.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Derives a mode from the files of another: writes the compose files that make the switch, lays
 * them over those there are, and loads the whole as any project is loaded. So the mode is what the
 * written files make of the stack.
 */
final class ModeDeriver {

  private final Overlay overlay;
  private final Catalogue catalogue;
  private final VpnGateways gateways;
  private final Problems problems;

  ModeDeriver(Overlay overlay, Catalogue catalogue, VpnGateways gateways, Problems problems) {
    this.overlay = overlay;
    this.catalogue = catalogue;
    this.gateways = gateways;
    this.problems = problems;
  }

  /** A derived mode and how it came to be. */
  record Derived(ModeBuilder.Parts parts, Derivation derivation) {}

  /**
   * Derives a mode.
   *
   * @param root the name of the mode whose files these are
   * @return empty where an error was added
   */
  Optional<Derived> derive(String name, String root, Wiring wiring, DeriveSpec spec) {
    DeriveCheck check = new DeriveCheck(root, wiring, gateways, problems);
    Optional<Service> gateway = check.gateway(spec);
    if (gateway.isEmpty()) {
      return Optional.empty();
    }
    WrittenFiles written = wiring.written();
    DirectNetworks networks =
        new DirectNetworks(
            wiring, written, gateway.get(), spec.networks().stream().map(Text::value).toList());
    boolean known = check.known(spec, networks);
    Optional<Set<String>> through = check.through(spec, gateway.get());
    if (!known || through.isEmpty()) {
      return Optional.empty();
    }
    SwitchTarget target = new SwitchTarget(wiring, gateway.get(), through.get()::contains);
    if (!check.enough(spec, gateway.get(), networks, target)) {
      return Optional.empty();
    }
    check.clashes(spec, gateway.get(), target);
    PortMoves ports = new PortMoves(written, target);
    wiring.services().forEach(service -> ports.sort(service, wiring.portItems(service), false));
    SwitchPlan plan = new SwitchPlan(wiring, written, gateway.get(), networks, target, ports);
    return load(name, wiring, plan, spec.location())
        .map(
            laid ->
                new Derived(
                    laid.parts(), new Derivation(root, gateway.get().id(), laid.overrides())));
  }

  private record Laid(ModeBuilder.Parts parts, List<ComposeOverride> overrides) {}

  private Optional<Laid> load(String name, Wiring wiring, SwitchPlan plan, Location at) {
    OverrideNames names = new OverrideNames(name, wiring.projects());
    List<LoadedProject> projects = new ArrayList<>();
    List<ComposeOverride> overrides = new ArrayList<>();
    for (LoadedProject loaded : wiring.projects()) {
      Optional<OverrideText> text = text(wiring, plan, loaded);
      if (text.isEmpty()) {
        projects.add(loaded);
        continue;
      }
      String file = names.of(loaded);
      overrides.add(
          new ComposeOverride(
              file,
              loaded.project().files(),
              loaded.spec().envFiles().stream().findFirst(),
              loaded.spec().profiles(),
              loaded.spec().name(),
              text.get().text()));
      Path path = overlay.file().resolveSibling(file + ".compose.yaml");
      Problems own = new Problems();
      // what is not set was reported when the files were loaded without this text
      ComposeLoader.load(loaded.request().with(text.get().layer(path)), new MissingValues(), own)
          .ifPresent(project -> projects.add(loaded.with(project)));
      own.list().forEach(problem -> problems.add(placed(problem, path, at)));
    }
    if (overrides.isEmpty()) {
      problems.add(
          Problem.warning("nothing-derived", "mode \"" + name + "\" changes nothing", at)
              .withHint("its services leave already as it says"));
    }
    return problems.hasErrors()
        ? Optional.empty()
        : Optional.of(new Laid(builder(wiring, plan).build(projects), overrides));
  }

  private static Optional<OverrideText> text(Wiring wiring, SwitchPlan plan, LoadedProject loaded) {
    OverrideText text = new OverrideText();
    boolean changes = false;
    for (Service service : wiring.services()) {
      if (wiring.home(service).filter(home -> home.loaded() == loaded).isPresent()) {
        List<AttributeEdit> edits = plan.edits(service);
        if (!edits.isEmpty()) {
          text.service(service.name(), service.source(), edits);
          changes = true;
        }
      }
    }
    text.networks(plan.foreignNetworks(loaded, wiring.services()));
    return changes ? Optional.of(text) : Optional.empty();
  }

  /** The file laid over is not on the disk yet: what is wrong with it is wrong with the mode. */
  private static Problem placed(Problem problem, Path file, Location at) {
    boolean inside = problem.location().map(Location::file).filter(file::equals).isPresent();
    if (!inside) {
      return problem;
    }
    return new Problem(
        problem.severity(),
        problem.rule(),
        problem.message(),
        Optional.of(at),
        problem.related(),
        problem.severity() == Severity.ERROR
            ? Optional.of(
                Advice.of("this is so when the switch is made; say \"compose\" for this mode"))
            : problem.hint());
  }

  /** Whose the ports are that move to the gateway is known; nothing has to be inferred. */
  private ModeBuilder builder(Wiring wiring, SwitchPlan plan) {
    Map<String, ServiceSpec> specs = new LinkedHashMap<>(overlay.services());
    for (Service service : wiring.services()) {
      List<Text> claims = new ArrayList<>();
      for (PortMapping port : plan.ports().movedOf(service)) {
        port.knownPublished()
            .map(number -> new Text(number + "/" + port.protocol(), port.source()))
            .ifPresent(claims::add);
      }
      if (!claims.isEmpty()) {
        specs.put(
            service.id(),
            Overlay.spec(overlay.services(), service.id(), service.name())
                .orElseGet(() -> ServiceSpec.none(service.source()))
                .withPorts(claims));
      }
    }
    return new ModeBuilder(overlay, specs, catalogue, problems);
  }
}
