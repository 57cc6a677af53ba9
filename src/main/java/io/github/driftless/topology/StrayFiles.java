package io.github.driftless.topology;

import io.github.driftless.problem.Location;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.SequenceNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds compose files, and templates of compose files, that belong to no project. */
final class StrayFiles {

  /** {@code stacks/media/jellyfin/dev/compose.yaml}; what lies deeper is data. */
  private static final int DEEPEST = 4;

  /** Entries of a folder; one with more holds data, and nobody looks below it. */
  private static final int MOST = 1_000;

  /** {@code compose.yaml}, {@code docker-compose.dev.yml}, {@code compose-vpn.yaml}. */
  private static final Pattern NAME = Pattern.compile("(?:docker-)?compose(?:[._-].*)?\\.ya?ml");

  /**
   * Names that a compose file may have beside those that Docker Compose looks for, above all one
   * for a swarm: {@code docker-stack.yml}, {@code shop-compose.yaml}. Its contents decide.
   */
  private static final Pattern LIKE_NAME =
      Pattern.compile("(?:.*[._-])?(?:compose|stack|swarm)(?:[._-].*)?\\.ya?ml");

  /** A key of the file itself, and one of a service. */
  private static final Pattern CONTENTS =
      Pattern.compile(
          "^services:[ \t]*(?:#.*)?$(?s:.*?)^[ \t]+(?:image|build|extends):", Pattern.MULTILINE);

  private static final Pattern TEMPLATE_NAME =
      Pattern.compile("(" + NAME + ")\\.(?:j2|jinja2?|tmpl|tpl|gotmpl|template|mustache|erb)");

  /** Those alone that the engine does not fill in itself, as it does in names and log tags. */
  private static final Pattern LEFT_OPEN =
      Pattern.compile(
          "\\{\\{(?! *\\.(?:Service|Node|Task|Name|ID|FullID|Image(?:Name|ID|FullName)|DaemonName)\\b)"
              + ".*?\\}\\}|\\{%.*?%\\}");

  /** Placeholders of Jinja, Go templates, Mustache and Helm. */
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?\\}\\}|\\{%.*?%\\}");

  /** Longer files are no compose files that a person wrote. */
  private static final long LONGEST = 1_000_000;

  private final Path folder;
  private final Set<Path> known;

  /**
   * @param folder what paths are relative to
   * @param known files that were read, or are left out on purpose, absolute
   */
  StrayFiles(Path folder, Set<Path> known) {
    this.folder = folder;
    this.known = known;
  }

  /**
   * Finds them below folders, sorted by path. Folders that are hidden, hold packages of others or
   * have a {@code topology.yaml} of their own are passed by.
   */
  List<Unread> below(Collection<Path> folders) {
    Set<Path> found = new TreeSet<>();
    folders.forEach(each -> walk(each, DEEPEST, found));
    return found.stream().flatMap(file -> stray(file).stream()).toList();
  }

  /** Finds the override that {@code docker compose} would read beside a file that was named. */
  List<Unread> overridesOf(Path file) {
    return ProjectsReader.overridesBeside(file).stream()
        .filter(each -> !known.contains(each))
        .map(each -> Unread.of(Unread.Kind.COMPOSE_FILE, path(each), Location.of(each)))
        .toList();
  }

  private static void walk(Path folder, int levels, Set<Path> found) {
    List<Path> folders = new ArrayList<>();
    int entries = 0;
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path each : all) {
        entries++;
        if (isNamedSo(each.getFileName().toString())) {
          if (Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)) {
            found.add(each);
          }
        } else if (entries <= MOST
            && levels > 0
            && !FolderProjects.isForeign(each)
            && Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)
            && !Files.exists(each.resolve(TopologyLoader.FILE_NAME))) {
          folders.add(each);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // a folder that cannot be read holds nothing that could be read
    }
    if (entries <= MOST) {
      folders.forEach(each -> walk(each, levels - 1, found));
    }
  }

  private static boolean isNamedSo(String name) {
    return NAME.matcher(name).matches()
        || TEMPLATE_NAME.matcher(name).matches()
        || LIKE_NAME.matcher(name).matches();
  }

  private Optional<Unread> stray(Path file) {
    if (known.contains(file)) {
      return Optional.empty();
    }
    var template = TEMPLATE_NAME.matcher(file.getFileName().toString());
    if (template.matches()) {
      return Files.exists(file.resolveSibling(template.group(1)))
          ? Optional.empty()
          : Optional.of(Unread.of(Unread.Kind.TEMPLATE, path(file), Location.of(file)));
    }
    if (!NAME.matcher(file.getFileName().toString()).matches() && !has(CONTENTS, file)) {
      return Optional.empty();
    }
    Unread.Kind kind = has(LEFT_OPEN, file) ? Unread.Kind.TEMPLATE : Unread.Kind.COMPOSE_FILE;
    return Optional.of(Unread.of(kind, path(file), Location.of(file)));
  }

  private static boolean has(Pattern text, Path file) {
    try {
      return Files.size(file) <= LONGEST
          && text.matcher(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).find();
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns where a value holds a placeholder, the first of several. */
  static Optional<Location> placeholder(Node node) {
    if (node instanceof ScalarNode scalar) {
      return PLACEHOLDER.matcher(scalar.text()).find()
          ? Optional.of(node.location())
          : Optional.empty();
    }
    List<Node> parts =
        node instanceof MappingNode map
            ? map.entries().stream().map(MappingNode.Entry::value).toList()
            : node instanceof SequenceNode list ? list.items() : List.of();
    return parts.stream().flatMap(part -> placeholder(part).stream()).findFirst();
  }

  private String path(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
