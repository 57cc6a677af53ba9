package io.github.driftless.topology;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Overlay.ComposeSpec;
import io.github.driftless.topology.Overlay.Text;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code compose} and {@code projects}: what to load. */
final class ProjectsReader {

  /** Compose Specification, "The Compose file". */
  private static final List<String> DEFAULT_FILES =
      List.of("compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml");

  private final Path folder;
  private final List<Path> envFiles;
  private final Problems problems;
  private final Set<Path> excluded = new LinkedHashSet<>();

  /**
   * @param envFiles what the whole file says of env files
   */
  ProjectsReader(Path folder, List<Path> envFiles, Problems problems) {
    this.folder = folder;
    this.envFiles = envFiles;
    this.problems = problems;
  }

  /**
   * Returns the overrides that {@code docker compose} reads beside a file of a usual name (Docker
   * documentation, "Merge Compose files").
   */
  static List<Path> overridesBeside(Path file) {
    String name = file.getFileName().toString();
    return DEFAULT_FILES.contains(name)
        ? Stream.of(".yml", ".yaml")
            .map(end -> name.replaceFirst("\\.ya?ml$", ".override" + end))
            .map(file::resolveSibling)
            .filter(Files::isRegularFile)
            .toList()
        : List.of();
  }

  static boolean hasComposeFile(Path folder) {
    return DEFAULT_FILES.stream().anyMatch(name -> Files.exists(folder.resolve(name)));
  }

  /**
   * Reads {@code compose} or {@code projects} of a mapping; neither: the folder's own files, where
   * it has some, else the projects below, if any.
   */
  List<ComposeSpec> read(Fields fields) {
    Optional<Node> projects = fields.node("projects");
    if (projects.isPresent()) {
      return Fields.nodes(projects.get()).stream().flatMap(this::entry).toList();
    }
    Optional<Node> compose = fields.node("compose");
    if (compose.isPresent()) {
      return List.of(compose(compose.get()));
    }
    List<ComposeSpec> below = below(fields);
    return below.isEmpty() ? List.of(inFolder(folder, fields.location())) : below;
  }

  /**
   * Returns the projects that entries name by a path or a pattern, of which none is among those
   * that were found.
   */
  List<ComposeSpec> further(List<ComposeSpec> found, List<Text> entries) {
    List<ComposeSpec> further = new ArrayList<>();
    for (Text entry : entries) {
      List<Path> paths =
          FileGlob.isPattern(entry.value())
              ? FileGlob.find(folder, entry.value(), List.of())
              : List.of(resolve(entry.value()));
      for (Path path : paths) {
        boolean isKnown =
            Stream.concat(found.stream(), further.stream()).anyMatch(spec -> has(spec, path));
        if (!isKnown && Files.exists(path)) {
          further.addAll(at(path, entry.location()));
        }
      }
    }
    return further;
  }

  private static boolean has(ComposeSpec spec, Path path) {
    return spec.folder().startsWith(path)
        || spec.files().contains(path)
        || spec.files().isEmpty()
            && spec.folder().equals(path.getParent())
            && DEFAULT_FILES.contains(path.getFileName().toString());
  }

  private List<ComposeSpec> at(Path path, Location at) {
    if (!Files.isDirectory(path)) {
      return List.of(
          new ComposeSpec(
              path.getParent(), List.of(path), envFiles, List.of(), Optional.empty(), at));
    }
    return hasComposeFile(path)
        ? List.of(inFolder(path, at))
        : FolderProjects.below(path, envFiles, at);
  }

  /** Returns the files that patterns left out on purpose, of all that was read so far. */
  Set<Path> excluded() {
    return excluded;
  }

  /** Returns whether there is no compose file, named or to be found: all is declared by itself. */
  boolean isDeclaredAlone(Fields root) {
    return root.entry("compose").isEmpty()
        && root.entry("projects").isEmpty()
        && !hasComposeFile(folder)
        && below(root).isEmpty();
  }

  private List<ComposeSpec> below(Fields fields) {
    return hasComposeFile(folder)
        ? List.of()
        : FolderProjects.below(folder, envFiles, fields.location());
  }

  private Stream<ComposeSpec> entry(Node node) {
    if (!(node instanceof MappingNode map)) {
      String path = Fields.value(node);
      return FileGlob.isPattern(path)
          ? matching(path, List.of(), List.of(), Optional.empty(), node.location())
          : Stream.of(compose(node));
    }
    Fields fields = new Fields(map);
    Optional<Text> glob = fields.located("glob");
    Optional<Node> compose = fields.node("compose");
    if (glob.isPresent() == compose.isPresent()) {
      problems.add(
          Problem.error(
                  "wrong-value", "a project needs one of \"glob\" and \"compose\"", map.location())
              .withHint("or write its compose file as a plain path"));
      return Stream.empty();
    }
    List<String> own = fields.texts("env-files").stream().map(Text::value).toList();
    if (glob.isPresent()) {
      List<String> exclude = fields.texts("exclude").stream().map(Text::value).toList();
      return matching(glob.get().value(), exclude, own, fields.text("name"), glob.get().location());
    }
    ComposeSpec spec = compose(compose.get());
    return Stream.of(
        new ComposeSpec(
            spec.folder(),
            spec.files(),
            own.isEmpty() ? spec.envFiles() : own.stream().map(this::resolve).toList(),
            spec.profiles(),
            fields.text("name").or(spec::name),
            spec.location()));
  }

  /** The env files of a pattern's projects are looked for in each project's own folder. */
  private Stream<ComposeSpec> matching(
      String glob, List<String> exclude, List<String> own, Optional<String> name, Location at) {
    List<Path> files = FileGlob.find(folder, glob, exclude);
    if (!exclude.isEmpty()) {
      excluded.addAll(FileGlob.find(folder, glob, List.of()));
      files.forEach(excluded::remove);
    }
    if (files.isEmpty()) {
      problems.add(
          Problem.error("no-project", "no file matches \"" + glob + "\"", at)
              .withHint("patterns are relative to topology.yaml"));
    }
    return files.stream()
        .map(
            file ->
                new ComposeSpec(
                    file.getParent(),
                    List.of(file),
                    own.isEmpty()
                        ? envFiles
                        : own.stream().map(env -> file.resolveSibling(env).normalize()).toList(),
                    List.of(),
                    name,
                    at));
  }

  private ComposeSpec compose(Node node) {
    Location at = node.location();
    if (!(node instanceof MappingNode map)) {
      return spec(Fields.items(node), envFiles, List.of(), Optional.empty(), at);
    }
    Fields fields = new Fields(map);
    List<Path> own = fields.texts("env-files").stream().map(text -> resolve(text.value())).toList();
    return spec(
        fields.texts("files"),
        own.isEmpty() ? envFiles : own,
        fields.texts("profiles").stream().map(Text::value).toList(),
        fields.text("name"),
        at);
  }

  /** A single path that is a folder means: whatever {@code docker compose} loads there. */
  private ComposeSpec spec(
      List<Text> names, List<Path> env, List<String> profiles, Optional<String> name, Location at) {
    List<Path> paths = names.stream().map(this::existing).toList();
    return paths.size() == 1 && Files.isDirectory(paths.get(0))
        ? new ComposeSpec(paths.get(0), List.of(), env, profiles, name, at)
        : new ComposeSpec(folder, paths, env, profiles, name, at);
  }

  private Path existing(Text text) {
    Path path = resolve(text.value());
    if (!Files.exists(path)) {
      problems.add(
          Problem.error("no-file", "there is no file \"" + text.value() + "\"", text.location())
              .withHint("paths are relative to topology.yaml"));
    }
    return path;
  }

  private ComposeSpec inFolder(Path where, Location at) {
    return new ComposeSpec(where, List.of(), envFiles, List.of(), Optional.empty(), at);
  }

  private Path resolve(String path) {
    return folder.resolve(path).normalize();
  }
}
