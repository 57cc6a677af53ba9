package io.github.driftless.compose;

import io.github.driftless.compose.AttributeRules.Concern;
import io.github.driftless.compose.AttributeRules.Paths;
import io.github.driftless.problem.Problem;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.ScalarType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Phase: makes relative paths absolute, from the project's folder. */
final class PathResolver {

  /** What {@code ~} becomes where no home folder is given: the same text on every machine. */
  static final String HOME = "${HOME_DIR}";

  private final String folder;
  private final String home;
  private final LoadProblems report;

  PathResolver(Path folder, Optional<String> home, LoadProblems report) {
    this.folder = folder.toString();
    this.home = home.orElse(HOME);
    this.report = report;
  }

  MappingNode resolve(MappingNode document) {
    return (MappingNode) resolve(document, AttributeTable.ROOT);
  }

  private Node resolve(Node node, @Nullable Attribute row) {
    if (row == null || !row.concerns(Concern.PATHS)) {
      return node;
    }
    switch (row.paths()) {
      case NONE -> {}
      case MOUNT -> {
        return mount(node);
      }
      case DRIVER_OPTIONS -> {
        return driverOptions(node);
      }
      default -> {
        return path(node, row.paths());
      }
    }
    return Trees.withParts(node, row, this::resolve);
  }

  private Node path(Node node, Paths rule) {
    return node instanceof ScalarNode scalar
            && scalar.type() == ScalarType.TEXT
            && !Timestamps.isTimestamp(scalar)
            && !beginsOpen(scalar)
        ? scalar.with(path(scalar.text(), rule), ScalarType.TEXT)
        : node;
  }

  /** Returns whether nobody knows from where a path starts. */
  private static boolean beginsOpen(ScalarNode path) {
    return path.unset().stream().anyMatch(name -> path.text().startsWith("${" + name + "}"));
  }

  private String path(String text, Paths rule) {
    return switch (rule) {
      case CONTEXT -> isRemote(text) ? text : file(text);
      case ENGINE -> engine(text);
      case WATCHED -> realFolder(file(text));
      default -> file(text);
    };
  }

  private String file(String text) {
    String path = expand(text);
    return path.isEmpty() || isAbsolute(path) ? path : UnixPath.join(folder, path);
  }

  private String engine(String text) {
    String path = expand(text);
    return isAbsolute(path) || UnixPath.isWindowsAbsolute(path)
        ? path
        : UnixPath.join(folder, path);
  }

  private String expand(String text) {
    return text.startsWith("~") ? UnixPath.join(home, text.substring(1)) : text;
  }

  private boolean isAbsolute(String path) {
    return UnixPath.isAbsolute(path) || path.equals(home) || path.startsWith(home + "/");
  }

  private static boolean isRemote(String context) {
    return context.contains("://")
        || context.startsWith("service:")
        || context.startsWith("github.com/")
        || context.startsWith("git@");
  }

  /** Replaces the first folder of a path that is a symbolic link by what it points to. */
  private static String realFolder(String path) {
    StringBuilder walked = new StringBuilder();
    for (String part : path.split("/")) {
      if (part.isEmpty()) {
        continue;
      }
      walked.append('/').append(part);
      Path at = Path.of(walked.toString());
      if (Files.isSymbolicLink(at)) {
        try {
          return path.replaceFirst(
              java.util.regex.Pattern.quote(walked.toString()),
              java.util.regex.Matcher.quoteReplacement(at.toRealPath().toString()));
        } catch (IOException e) {
          return path;
        }
      }
    }
    return path;
  }

  private Node mount(Node node) {
    if (!(node instanceof MappingNode mount)
        || !Trees.text(mount, "type").equals(Optional.of("bind"))) {
      return node;
    }
    Optional<Node> source = mount.get("source");
    if (source.isEmpty()) {
      report.volume(
          Problem.error("bind-source", "a bind mount needs \"source\"", mount.location())
              .withHint("add the path on the host"));
      return node;
    }
    return new MappingBuilder(mount).set("source", path(source.get(), Paths.ENGINE)).node();
  }

  /** A local volume whose options make it a bind mount. */
  private Node driverOptions(Node node) {
    if (!(node instanceof MappingNode volume)
        || !Trees.text(volume, "driver").equals(Optional.of("local"))) {
      return node;
    }
    Optional<MappingNode> options = Trees.mapping(volume, "driver_opts");
    if (options.isEmpty()
        || !Trees.text(options.get(), "o").equals(Optional.of("bind"))
        || !options.get().has("device")) {
      return node;
    }
    Node device = path(options.get().get("device").orElseThrow(), Paths.ENGINE);
    return new MappingBuilder(volume)
        .set("driver_opts", new MappingBuilder(options.get()).set("device", device).node())
        .node();
  }
}
