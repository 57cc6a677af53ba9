package io.github.driftless.topology;

import io.github.driftless.beside.Beside;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Overlay.ActorSpec;
import io.github.driftless.topology.Overlay.ComposeSpec;
import io.github.driftless.topology.Overlay.ModeSpec;
import io.github.driftless.topology.Overlay.Text;
import io.github.driftless.topology.Overlay.VpnSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Builds the model of a stack from its compose files and its {@code topology.yaml}. */
public final class TopologyLoader {

  /** The name of the file that says what compose files cannot. */
  public static final String FILE_NAME = "topology.yaml";

  private final Problems problems;

  /** What is wrong with {@code hosts}, which is no reason not to look at the rest. */
  private final Problems wrongHosts = new Problems();

  private final Catalogue catalogue = Catalogue.shared();

  private TopologyLoader(Problems problems) {
    this.problems = problems;
  }

  /**
   * Begins what takes long before a first stack, in a thread of its own: for whoever has other
   * things to do before he loads one.
   */
  public static void prepare() {
    Beside.prepare(
        "driftless-data",
        () -> {
          SchemaCheck.prepare();
          Catalogue.shared();
          Roles.shared();
        });
  }

  /**
   * Loads a stack, leniently: what documentation does not need may be missing.
   *
   * @param stack a {@code topology.yaml}, a folder that has one, a folder of compose files, or a
   *     compose file; absolute. Without a {@code topology.yaml} everything is inferred
   * @param problems takes everything that is wrong, all in one run
   * @return empty where an error was added
   */
  public static Optional<Stack> load(Path stack, Problems problems) {
    return load(stack, pages -> {}, problems);
  }

  /**
   * Loads a stack as {@link #load(Path, Problems)} does.
   *
   * @param wanted told which pages are asked for as soon as that is known, before any compose file
   *     is read
   */
  public static Optional<Stack> load(Path stack, Consumer<Pages> wanted, Problems problems) {
    if (!Files.exists(stack)) {
      problems.add(
          Problem.error("no-stack", "there is no such file or folder", Location.of(stack))
              .withHint("name a topology.yaml, a folder that has one, or a compose file"));
      return Optional.empty();
    }
    Optional<Overlay> overlay = overlay(stack, problems);
    overlay.map(Overlay::pages).ifPresent(wanted);
    return overlay.flatMap(found -> new TopologyLoader(problems).build(found));
  }

  static Optional<Overlay> overlay(Path stack, Problems problems) {
    Path inFolder = stack.resolve(FILE_NAME);
    if (Files.isDirectory(stack)) {
      return Files.exists(inFolder)
          ? OverlayReader.read(inFolder, problems)
          : Optional.of(inferred(stack, inFolder(stack), List.of(stack)));
    }
    // a compose file is told from a topology by its name: both may begin with any key
    return stack.getFileName().toString().startsWith("topology")
        ? OverlayReader.read(stack, problems)
        : Optional.of(
            inferred(stack.getParent(), List.of(compose(stack.getParent(), stack)), List.of()));
  }

  /** What {@code docker compose} loads there; where that is nothing, each project below. */
  private static List<ComposeSpec> inFolder(Path folder) {
    List<ComposeSpec> below =
        ProjectsReader.hasComposeFile(folder)
            ? List.of()
            : FolderProjects.below(folder, List.of(), Location.of(folder));
    return below.isEmpty() ? List.of(compose(folder)) : below;
  }

  private static ComposeSpec compose(Path folder, Path... files) {
    Location at = Location.of(files.length == 0 ? folder : files[0]);
    return new ComposeSpec(folder, List.of(files), List.of(), List.of(), Optional.empty(), at);
  }

  private static Overlay inferred(Path folder, List<ComposeSpec> projects, List<Path> searched) {
    return new Overlay(
        folder.resolve(FILE_NAME),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        true,
        List.of(new ModeSpec(Topology.DEFAULT_MODE, Optional.empty(), projects, Optional.empty())),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        EgressPath.DEFAULT,
        List.of(),
        Optional.empty(),
        Inferring.ALL,
        List.of(),
        LintSettings.NONE,
        Pages.NONE,
        new LeavingOut(searched, Set.of(), List.of()),
        List.of());
  }

  private Optional<Stack> build(Overlay written) {
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    Hosts hosts = hosts(written, new ProjectLoader(written.env(), problems).all(written.modes()));
    Map<String, List<LoadedProject>> projects = hosts.projects();
    Overlay overlay = ContainerKeys.resolve(written, projects.values());
    Set<Path> inputs = new LinkedHashSet<>();
    if (Files.exists(overlay.file())) {
      inputs.add(overlay.file());
    }
    List<LoadedMode> loaded = new ModesLoader(overlay, projects, catalogue, problems).load();
    if (problems.hasErrors()) {
      problems.addAll(wrongHosts.list());
      return Optional.empty();
    }
    Inference inference = new Inference(overlay, catalogue, problems);
    List<Inference.Result> inferred =
        loaded.stream().map(mode -> inference.infer(mode.parts())).toList();
    loaded.forEach(mode -> inputs.addAll(mode.inputs()));
    inferred.forEach(result -> inputs.addAll(result.inputs()));
    StackBuilder stack = new StackBuilder(overlay, loaded, inferred, problems);
    List<Mode> modes = stack.modes();
    Optional<RemoteAccess> access =
        RouteBuilder.merge(new References(modes, problems).check(overlay), inferred);
    List<Unread> unread =
        new UnreadFinder(overlay, catalogue, problems).find(hosts, loaded, modes, access, inputs);
    problems.addAll(wrongHosts.list());
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    Topology topology =
        new Topology(
            overlay
                .title()
                .or(() -> onlyProject(loaded))
                .or(
                    () ->
                        Optional.ofNullable(overlay.file().getParent().getFileName())
                            .map(Path::toString))
                .orElse("Stack"),
            overlay.file().getParent(),
            overlay.machine().orElse(Topology.DEFAULT_MACHINE),
            hosts.all(),
            overlay.actors().stream().map(ActorSpec::actor).toList(),
            stack.tiers(),
            modes,
            overlay.egress(),
            overlay.vpns().stream().map(TopologyLoader::gateway).toList(),
            access,
            overlay.policies(),
            new Sources(
                loaded.stream().flatMap(mode -> mode.layers().stream()).toList(),
                List.copyOf(inputs),
                unread));
    return Optional.of(
        new Stack(
            topology,
            new StackSettings(
                overlay.notice(),
                overlay.lint(),
                overlay.pages(),
                overlay.boxes().orElse(StackSettings.DEFAULT_BOXES),
                overlay.findingsMarked(),
                overlay.icons())));
  }

  /** What somebody says of hosts wins over what folders look like. */
  private Hosts hosts(Overlay overlay, Map<String, List<LoadedProject>> projects) {
    Path folder = overlay.file().getParent();
    if (!overlay.hosts().isEmpty()) {
      Hosts declared = new DeclaredHosts(folder, overlay.hosts(), wrongHosts).read(projects);
      if (!wrongHosts.hasErrors()) {
        return declared;
      }
      // the rest is read all the same: as it would be if nobody had said anything of hosts
    }
    return projects.values().stream().allMatch(each -> each.size() < 2)
        ? new Hosts(List.of(), projects, Optional.empty())
        : new HostFolders(folder, HostInventory.of(folder)).read(projects, overlay.isFound());
  }

  private static VpnGateway gateway(VpnSpec vpn) {
    return new VpnGateway(
        vpn.service().value(),
        vpn.endpoint(),
        vpn.services().stream()
            .map(text -> new Policy.Name(text.value(), text.location()))
            .toList(),
        vpn.answersLan(),
        vpn.letsIn().stream().map(Text::value).toList());
  }

  /** Of several projects none lends its name to the whole. */
  private static Optional<String> onlyProject(List<LoadedMode> loaded) {
    List<String> projects =
        loaded.stream()
            .flatMap(mode -> mode.parts().services().stream())
            .flatMap(service -> service.qualifiedProject().stream())
            .distinct()
            .limit(2)
            .toList();
    return projects.size() == 1
        ? projects.stream().findFirst().map(name -> name.substring(name.lastIndexOf('/') + 1))
        : Optional.empty();
  }
}
