package io.github.driftless.topology;

import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Overlay.ComposeSpec;
import io.github.driftless.topology.Overlay.DeriveSpec;
import io.github.driftless.topology.Overlay.HostSpec;
import io.github.driftless.topology.Overlay.ModeSpec;
import io.github.driftless.topology.Overlay.RemoteAccessSpec;
import io.github.driftless.topology.Overlay.RouteSpec;
import io.github.driftless.topology.Overlay.VpnSpec;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code topology.yaml}. */
final class OverlayReader {

  private final Path file;
  private final Path folder;
  private final Problems problems;

  private OverlayReader(Path file, Problems problems) {
    this.file = file;
    this.folder = file.getParent();
    this.problems = problems;
  }

  /**
   * Reads a file.
   *
   * @return empty where an error was added
   */
  static Optional<Overlay> read(Path file, Problems problems) {
    Optional<Node> root = YamlReader.read(file, problems);
    if (root.isEmpty() || !SchemaCheck.check(root.get(), problems)) {
      return Optional.empty();
    }
    return new OverlayReader(file, problems).overlay(new Fields((MappingNode) root.get()));
  }

  private Optional<Overlay> overlay(Fields root) {
    List<Path> envFiles = paths(root, "env-files");
    if (!oneStack(root, List.of("compose", "projects", "modes"))) {
      return Optional.empty();
    }
    AddressCheck.check(root, problems);
    ProjectsReader projects = new ProjectsReader(folder, envFiles, problems);
    List<HostSpec> hosts = hosts(root.map("hosts"));
    List<ModeSpec> modes = modes(root, projects, hosts);
    return Optional.of(
        new Overlay(
            file,
            root.words("title"),
            root.text("notice").map(word -> Notice.UNDER_DEVELOPMENT),
            root.map("machine").words("title"),
            root.map("diagrams").text("boxes").map(Integer::valueOf),
            root.map("diagrams").flag("findings"),
            root.map("diagrams").text("icons").map(Boolean::valueOf).orElse(true),
            modes,
            env(root.map("env")),
            DeclarationsReader.actors(root.map("actors")),
            DeclarationsReader.networks(root.map("networks")),
            DeclarationsReader.tiers(root.map("tiers")),
            DeclarationsReader.groups(root.map("groups")),
            DeclarationsReader.services(root.map("services")),
            DeclarationsReader.flows(root.node("flows").map(Fields::nodes).orElse(List.of())),
            egress(root.map("egress")),
            vpns(root),
            root.node("remote-access").map(node -> remoteAccess(root.map("remote-access"))),
            DeclarationsReader.inferring(root),
            LintReader.policies(root),
            LintReader.settings(root.map("lint")),
            pages(root.map("pages"), root.map("publish")),
            new LeavingOut(searched(root), projects.excluded(), root.texts("ignore")),
            hosts));
  }

  /** Where somebody says that there are no projects, no file is expected to be part of one. */
  private List<Path> searched(Fields root) {
    boolean none = root.node("projects").map(Fields::nodes).filter(List::isEmpty).isPresent();
    return none ? List.of() : List.of(folder);
  }

  /** Says what to load only once: two keys would be two stacks. */
  private boolean oneStack(Fields fields, List<String> keys) {
    List<MappingNode.Entry> said =
        keys.stream().flatMap(key -> fields.entry(key).stream()).toList();
    for (MappingNode.Entry again : said.subList(Math.min(1, said.size()), said.size())) {
      MappingNode.Entry first = said.get(0);
      problems.add(
          Problem.error(
                  "two-stacks",
                  "both \"" + first.key() + "\" and \"" + again.key() + "\" say what to load",
                  again.keyLocation())
              .withRelated(first.keyLocation(), "also here")
              .withHint("keep one of them"));
    }
    return said.size() < 2;
  }

  private static List<HostSpec> hosts(Fields fields) {
    return fields.entries().stream()
        .map(
            entry -> {
              Fields host =
                  entry.value() instanceof MappingNode map
                      ? new Fields(map)
                      : new Fields(Optional.empty());
              return new HostSpec(
                  entry.key(),
                  host.words("title"),
                  host.text("address"),
                  host.texts("projects"),
                  entry.keyLocation());
            })
        .toList();
  }

  private List<ModeSpec> modes(Fields root, ProjectsReader projects, List<HostSpec> hosts) {
    if (root.entry("modes").isEmpty()) {
      List<ComposeSpec> specs =
          new ArrayList<>(projects.isDeclaredAlone(root) ? List.of() : projects.read(root));
      if (root.entry("compose").isEmpty() && root.entry("projects").isEmpty()) {
        specs.addAll(
            projects.further(
                specs, hosts.stream().flatMap(host -> host.projects().stream()).toList()));
      }
      return List.of(
          new ModeSpec(Topology.DEFAULT_MODE, Optional.empty(), specs, Optional.empty()));
    }
    List<ModeSpec> modes = new ArrayList<>();
    for (MappingNode.Entry entry : root.map("modes").entries()) {
      Fields mode = new Fields((MappingNode) entry.value());
      if (oneStack(mode, List.of("compose", "projects", "derive"))) {
        Optional<DeriveSpec> derive = mode.node("derive").map(node -> derive(mode.map("derive")));
        modes.add(
            new ModeSpec(
                entry.key(),
                mode.words("title"),
                derive.isPresent() ? List.of() : projects.read(mode),
                derive));
      }
    }
    return modes;
  }

  private static DeriveSpec derive(Fields fields) {
    return new DeriveSpec(
        fields.located("from").orElseThrow(),
        fields.texts("via-vpn"),
        fields.located("gateway"),
        fields.texts("networks"),
        fields.location());
  }

  private static Map<String, String> env(Fields fields) {
    Map<String, String> env = new LinkedHashMap<>();
    fields.entries().forEach(entry -> env.put(entry.key(), Fields.value(entry.value())));
    return env;
  }

  private static EgressPath egress(Fields fields) {
    return new EgressPath(
        fields.words("interface").orElse(EgressPath.DEFAULT.hostInterface()),
        fields.words("gateway").orElse(EgressPath.DEFAULT.gateway()),
        fields.words("internet").orElse(EgressPath.DEFAULT.internet()));
  }

  private static List<VpnSpec> vpns(Fields root) {
    return root.node("vpn").map(Fields::nodes).orElse(List.of()).stream()
        .map(node -> new Fields((MappingNode) node))
        .map(
            fields ->
                new VpnSpec(
                    fields.located("service").orElseThrow(),
                    fields.words("endpoint").orElse(VpnGateway.DEFAULT_ENDPOINT),
                    fields.texts("services"),
                    fields.text("answers-lan").map("true"::equalsIgnoreCase),
                    fields.texts("lets-in")))
        .toList();
  }

  private RemoteAccessSpec remoteAccess(Fields fields) {
    Fields via = fields.map("via");
    return new RemoteAccessSpec(
        via.map("port-forward").entries().stream().map(OverlayReader::forward).toList(),
        via.located("tunnel"),
        via.located("vpn"),
        fields.located("proxy"),
        fields.texts("config").stream()
            .map(text -> new RemoteAccess.Config(resolve(text.value()), text.location()))
            .toList(),
        fields.map("routes").entries().stream().map(OverlayReader::route).toList());
  }

  /** The schema has approved the form: {@code 443} or {@code 51820/udp}. */
  private static RemoteAccess.Forward forward(MappingNode.Entry entry) {
    String[] router = entry.key().split("/");
    return new RemoteAccess.Forward(
        Integer.parseInt(router[0]),
        Integer.parseInt(Fields.value(entry.value())),
        router.length > 1 ? Optional.of(router[1]) : Optional.empty(),
        entry.keyLocation());
  }

  private static RouteSpec route(MappingNode.Entry entry) {
    Fields route = new Fields((MappingNode) entry.value());
    return new RouteSpec(
        entry.key(), route.located("to").orElseThrow(), route.located("auth"), entry.keyLocation());
  }

  private Pages pages(Fields fields, Fields publish) {
    Map<String, PlaceSettings> places = new LinkedHashMap<>();
    for (MappingNode.Entry entry : fields.entries()) {
      if (!Pages.COMMON_KEYS.contains(entry.key())) {
        places.put(entry.key(), new PlaceSettings(entry.value(), folder));
      }
    }
    return new Pages(
        places,
        paths(fields, "regions"),
        written(fields.map("include"), hides(publish, "findings")),
        hides(publish, "subnets"),
        hides(publish, "findings"),
        fields.text("templates").map(this::resolve),
        fields.text("fragments").map(this::resolve));
  }

  private static boolean hides(Fields publish, String what) {
    return publish.texts("hide").stream().anyMatch(text -> text.value().equals(what));
  }

  private static Set<SitePage> written(Fields include, boolean findingsHidden) {
    Set<SitePage> written = SitePage.usual();
    for (SitePage page : SitePage.values()) {
      include
          .text(page.word())
          .ifPresent(
              said -> {
                if (said.equals("true")) {
                  written.add(page);
                } else {
                  written.remove(page);
                }
              });
    }
    if (findingsHidden) {
      written.remove(SitePage.FINDINGS);
    }
    return written;
  }

  private List<Path> paths(Fields fields, String key) {
    return fields.texts(key).stream().map(text -> resolve(text.value())).toList();
  }

  private Path resolve(String path) {
    return folder.resolve(path).normalize();
  }
}
