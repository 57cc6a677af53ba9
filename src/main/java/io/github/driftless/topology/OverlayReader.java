package io.github.driftless.topology;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Overlay.ComposeSpec;
import io.github.driftless.topology.Overlay.ModeSpec;
import io.github.driftless.topology.Overlay.RemoteAccessSpec;
import io.github.driftless.topology.Overlay.RouteSpec;
import io.github.driftless.topology.Overlay.ServiceSpec;
import io.github.driftless.topology.Overlay.Text;
import io.github.driftless.topology.Overlay.VpnSpec;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    if (root.isEmpty() || !new SchemaCheck().check(root.get(), problems)) {
      return Optional.empty();
    }
    return new OverlayReader(file, problems).overlay(new Fields((MappingNode) root.get()));
  }

  private Optional<Overlay> overlay(Fields root) {
    List<Path> envFiles = paths(root, "env-files");
    if (root.entry("compose").isPresent() && root.entry("modes").isPresent()) {
      problems.add(
          Problem.error(
                  "two-stacks",
                  "both \"compose\" and \"modes\" say what to load",
                  root.entry("modes").orElseThrow().keyLocation())
              .withRelated(root.entry("compose").orElseThrow().keyLocation(), "also here")
              .withHint("keep one: modes have compose files of their own"));
      return Optional.empty();
    }
    return Optional.of(
        new Overlay(
            file,
            root.text("title"),
            root.text("notice").map(word -> Notice.UNDER_DEVELOPMENT),
            modes(root, envFiles),
            env(root.map("env")),
            egress(root.map("egress")),
            vpns(root),
            services(root.map("services")),
            root.node("remote-access").map(node -> remoteAccess(root.map("remote-access"))),
            pages(root.map("pages"))));
  }

  private List<ModeSpec> modes(Fields root, List<Path> envFiles) {
    if (root.entry("modes").isEmpty()) {
      ComposeSpec compose =
          root.node("compose")
              .map(node -> compose(node, envFiles))
              .orElseGet(
                  () ->
                      new ComposeSpec(
                          folder,
                          List.of(),
                          envFiles,
                          List.of(),
                          Optional.empty(),
                          root.location()));
      return List.of(new ModeSpec(Topology.DEFAULT_MODE, Optional.empty(), compose));
    }
    return root.map("modes").entries().stream()
        .map(
            entry -> {
              Fields mode = new Fields((MappingNode) entry.value());
              return new ModeSpec(
                  entry.key(),
                  mode.text("title"),
                  compose(mode.node("compose").orElseThrow(), envFiles));
            })
        .toList();
  }

  private ComposeSpec compose(Node node, List<Path> envFiles) {
    Location at = node.location();
    if (!(node instanceof MappingNode map)) {
      return spec(Fields.items(node), envFiles, List.of(), Optional.empty(), at);
    }
    Fields fields = new Fields(map);
    List<Path> own = paths(fields, "env-files");
    return spec(
        fields.texts("files"),
        own.isEmpty() ? envFiles : own,
        fields.texts("profiles").stream().map(Text::value).toList(),
        fields.text("name"),
        at);
  }

  /** A single path that is a folder means: whatever {@code docker compose} loads there. */
  private ComposeSpec spec(
      List<Text> names,
      List<Path> envFiles,
      List<String> profiles,
      Optional<String> name,
      Location at) {
    List<Path> paths = names.stream().map(text -> resolve(text.value())).toList();
    return paths.size() == 1 && Files.isDirectory(paths.get(0))
        ? new ComposeSpec(paths.get(0), List.of(), envFiles, profiles, name, at)
        : new ComposeSpec(folder, paths, envFiles, profiles, name, at);
  }

  private static Map<String, String> env(Fields fields) {
    Map<String, String> env = new LinkedHashMap<>();
    fields.entries().forEach(entry -> env.put(entry.key(), Fields.value(entry.value())));
    return env;
  }

  private static EgressPath egress(Fields fields) {
    return new EgressPath(
        fields.text("interface").orElse(EgressPath.DEFAULT.hostInterface()),
        fields.text("gateway").orElse(EgressPath.DEFAULT.gateway()),
        fields.text("internet").orElse(EgressPath.DEFAULT.internet()));
  }

  private static List<VpnSpec> vpns(Fields root) {
    return root.node("vpn").map(Fields::nodes).orElse(List.of()).stream()
        .map(node -> new Fields((MappingNode) node))
        .map(
            fields ->
                new VpnSpec(
                    fields.located("service").orElseThrow(),
                    fields.text("endpoint").orElse(VpnGateway.DEFAULT_ENDPOINT)))
        .toList();
  }

  private static Map<String, ServiceSpec> services(Fields fields) {
    Map<String, ServiceSpec> services = new LinkedHashMap<>();
    for (MappingNode.Entry entry : fields.entries()) {
      Fields service = new Fields((MappingNode) entry.value());
      services.put(
          entry.key(),
          new ServiceSpec(
              service.text("title"),
              service.text("role"),
              service.text("note"),
              service.texts("ports").stream().map(Text::value).toList(),
              entry.keyLocation()));
    }
    return services;
  }

  private static RemoteAccessSpec remoteAccess(Fields fields) {
    Map<Integer, Integer> forwards = new LinkedHashMap<>();
    for (MappingNode.Entry entry : fields.map("via").map("port-forward").entries()) {
      forwards.put(Integer.valueOf(entry.key()), Integer.valueOf(Fields.value(entry.value())));
    }
    List<RouteSpec> routes =
        fields.map("routes").entries().stream()
            .map(
                entry -> {
                  Fields route = new Fields((MappingNode) entry.value());
                  return new RouteSpec(
                      entry.key(), route.located("to").orElseThrow(), route.located("auth"));
                })
            .toList();
    return new RemoteAccessSpec(forwards, fields.located("proxy"), routes);
  }

  private Pages pages(Fields fields) {
    return new Pages(
        fields.node("mkdocs").map(this::mkdocs),
        paths(fields, "regions"),
        fields.text("templates").map(this::resolve),
        fields.text("fragments").map(this::resolve));
  }

  private Pages.MkDocs mkdocs(Node node) {
    if (!(node instanceof MappingNode map)) {
      return new Pages.MkDocs(resolve(Fields.value(node)), Pages.Mermaid.THEME);
    }
    Fields fields = new Fields(map);
    return new Pages.MkDocs(
        resolve(fields.text("dir").orElseThrow()),
        fields.text("mermaid").filter("bundled"::equals).isPresent()
            ? Pages.Mermaid.BUNDLED
            : Pages.Mermaid.THEME);
  }

  private List<Path> paths(Fields fields, String key) {
    return fields.texts(key).stream().map(text -> resolve(text.value())).toList();
  }

  private Path resolve(String path) {
    return folder.resolve(path).normalize();
  }
}
