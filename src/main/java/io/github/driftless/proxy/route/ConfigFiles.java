package io.github.driftless.proxy.route;

import io.github.driftless.problem.Advice;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.problem.Severity;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/**
 * The files of one proxy, by path. A proxy includes files by their paths in its container; of these
 * only the ends are the same outside.
 */
public final class ConfigFiles {

  private final Map<Path, String> texts = new LinkedHashMap<>();
  private final Map<Path, MappingNode> yaml = new LinkedHashMap<>();

  private final Map<Path, String> places;

  private ConfigFiles(Map<Path, String> places) {
    this.places = places;
  }

  /** Returns no files at all. */
  public static ConfigFiles none() {
    return new ConfigFiles(Map.of());
  }

  /**
   * Reads the files of a proxy, at most {@value ProxyLimits#FILES} of at most {@value
   * ProxyLimits#BYTES} bytes each.
   *
   * @param places where in the proxy's container these lie, for those that it mounts
   * @param texts configuration that need not be read, by the file it stands in
   * @param problems takes a warning for each file that cannot be read, and for YAML that is none
   */
  public static ConfigFiles read(
      List<Path> files, Map<Path, String> places, Map<Path, String> texts, Problems problems) {
    ConfigFiles all = new ConfigFiles(places);
    texts.forEach((file, text) -> all.add(file, text, problems));
    for (Path file : files) {
      if (all.texts.size() >= ProxyLimits.FILES) {
        problems.add(
            Problem.warning(
                "proxy-file",
                "only the first " + ProxyLimits.FILES + " files of the proxy were read",
                Location.of(file)));
        break;
      }
      all.add(file, problems);
    }
    return all;
  }

  private void add(Path file, Problems problems) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(ProxyLimits.BYTES + 1);
      if (bytes.length > ProxyLimits.BYTES) {
        tell("the file is larger than " + (ProxyLimits.BYTES >> 20) + " MiB", file, problems);
      } else {
        String text = new String(bytes, StandardCharsets.UTF_8);
        add(file, text, problems);
      }
    } catch (IOException e) {
      tell("the file cannot be read", file, problems);
    }
  }

  private void add(Path file, String text, Problems problems) {
    texts.put(file, text);
    String name =
        Optional.ofNullable(places.get(file))
            .map(place -> place.toLowerCase(Locale.ROOT))
            .orElseGet(() -> name(file));
    if (isYaml(name) || isJson(name)) {
      mapping(file, text, problems).ifPresent(root -> yaml.put(file, root));
    }
  }

  private static void tell(String message, Path file, Problems problems) {
    problems.add(
        Problem.warning("proxy-file", message, Location.of(file))
            .withHint("routes that it holds are not known"));
  }

  /** Returns whether a file is YAML by its name, which is in lower case. */
  public static boolean isYaml(String name) {
    return name.endsWith(".yml") || name.endsWith(".yaml");
  }

  /** Returns whether a file is JSON by its name, which is in lower case. */
  public static boolean isJson(String name) {
    return name.endsWith(".json");
  }

  private static String name(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT);
  }

  /** A proxy's file that is wrong is no reason to stop: what is an error elsewhere is told only. */
  private static Optional<MappingNode> mapping(Path file, String text, Problems problems) {
    Problems found = new Problems();
    List<Node> documents = YamlReader.readAll(file, text, found);
    for (Problem problem : found.list()) {
      problems.add(
          new Problem(
              Severity.WARNING,
              "proxy-syntax",
              "the proxy's file cannot be read: " + problem.message(),
              problem.location().or(() -> Optional.of(Location.of(file))),
              problem.related(),
              Optional.of(Advice.of("routes that it holds are not known"))));
    }
    return documents.stream()
        .filter(MappingNode.class::isInstance)
        .map(MappingNode.class::cast)
        .findFirst();
  }

  /**
   * Returns the files that a reader takes, in reading order, and their texts: by where they lie in
   * the proxy's container, or by their names where that is not known.
   */
  public Map<Path, String> of(RouteReader reader) {
    Map<Path, String> taken = new LinkedHashMap<>();
    texts.forEach(
        (file, text) -> {
          Optional<String> place = Optional.ofNullable(places.get(file));
          if (place
              .map(inside -> reader.isMounted(inside.toLowerCase(Locale.ROOT), true))
              .orElseGet(() -> reader.isFile(name(file)))) {
            taken.put(file, text);
          }
        });
    return taken;
  }

  /** Returns the file that lies at a place in the proxy's container. */
  public Optional<Path> at(String inside) {
    return texts.keySet().stream().filter(file -> inside.equals(places.get(file))).findFirst();
  }

  /** Returns whether it is known where in the proxy's container a file lies. */
  public boolean isPlaced(Path file) {
    return places.containsKey(file);
  }

  /**
   * Returns the files that an include means, which is looked up from the folder of the file that
   * says it; where nothing lies there, those whose ends are the same.
   */
  public List<Path> included(String pattern, Path from) {
    String place = places.get(from);
    if (place == null) {
      return included(pattern);
    }
    String wanted = pattern.startsWith("/") ? pattern : place.replaceFirst("[^/]*$", "") + pattern;
    Optional<PathMatcher> matcher = normal(wanted).flatMap(ConfigFiles::matcher);
    List<Path> found =
        texts.keySet().stream()
            .filter(places::containsKey)
            .filter(
                file ->
                    matcher
                        .filter(each -> each.matches(Path.of("/", places.get(file)).normalize()))
                        .isPresent())
            .toList();
    return found.isEmpty() ? included(pattern) : found;
  }

  /** Returns the root of a file of YAML or JSON; empty where it is none, or no mapping. */
  public Optional<MappingNode> tree(Path file) {
    return Optional.ofNullable(yaml.get(file));
  }

  /** Returns the roots of the files of YAML and JSON that are mappings, in reading order. */
  public List<MappingNode> yaml() {
    return List.copyOf(yaml.values());
  }

  /** Returns the files an include could mean: those whose name and folder's name are the same. */
  public List<Path> included(String pattern) {
    String[] segments = pattern.split("/");
    String name = segments[segments.length - 1];
    String folder = segments.length > 1 ? segments[segments.length - 2] : "";
    List<Path> same = new ArrayList<>();
    Optional<PathMatcher> matcher = matcher(name);
    for (Path file : texts.keySet()) {
      Path parent = file.getParent().getFileName();
      boolean here =
          folder.isEmpty()
              || folder.equals(".")
              || folder.contains("*")
              || parent != null && parent.toString().equals(folder);
      if (here && matcher.filter(each -> each.matches(file.getFileName())).isPresent()) {
        same.add(file);
      }
    }
    return same;
  }

  /** Returns a path without detours; empty for what can be none, such as one with a NUL in it. */
  private static Optional<String> normal(String path) {
    try {
      return Optional.of(Path.of("/", path).normalize().toString());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<PathMatcher> matcher(String name) {
    try {
      return Optional.of(FileSystems.getDefault().getPathMatcher("glob:" + name));
    } catch (PatternSyntaxException e) {
      // then it is no pattern that any proxy knows either
      return Optional.empty();
    }
  }
}
