package io.github.driftless.proxy;

import io.github.driftless.problem.Problems;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is asked of a running proxy for a case, from its {@code asked.yaml}:
 *
 * <pre>
 * cannot: why no program can be asked
 * since: the version from which on the program understands it
 * refuses: what the program says when it refuses the configuration
 * starts: [files that the image's own nginx.conf includes]
 * samples: { a route's pattern: something it is for }
 * variants: ["?query", "Header: value", METHOD]
 * paths: { a name: [paths at which what a route's condition is about is seen] }
 * idle: [who answers only where another one does not]
 * older-rules: true   (Traefik reads rules in the syntax of its version 2)
 * variables: { what a name holds that Driftless does not see: its value }
 * </pre>
 *
 * @param variables those that names hold
 * @param anyName whether a name that is none of them gets what some name gets: nginx's first server
 *     of a port is for all (nginx documentation, "How nginx processes a request")
 */
record ProxyQuestions(
    Optional<String> cannot,
    Optional<String> since,
    Optional<String> refuses,
    List<String> starts,
    Map<String, String> samples,
    List<String> variants,
    Map<String, List<String>> paths,
    List<String> idle,
    Map<String, String> variables,
    boolean olderRules,
    boolean anyName) {

  private static final Pattern VARIABLE = Pattern.compile("\\{\\$([A-Z_]+)(?::([^}]*))?\\}");

  static ProxyQuestions read(Path folder, Map<String, String> variables, boolean anyName) {
    Path file = folder.resolve("asked.yaml");
    Optional<MappingNode> root =
        Files.exists(file)
            ? YamlReader.read(file, new Problems()).map(MappingNode.class::cast)
            : Optional.empty();
    Map<String, String> samples = new LinkedHashMap<>();
    ProxyCase.words(root.flatMap(map -> map.get("samples")))
        .forEach((pattern, word) -> samples.put(pattern, word.text()));
    Map<String, List<String>> paths = new LinkedHashMap<>();
    root.flatMap(map -> map.get("paths"))
        .map(MappingNode.class::cast)
        .ifPresent(
            map ->
                map.entries()
                    .forEach(
                        each -> paths.put(each.key(), ProxyCase.texts(Optional.of(each.value())))));
    Map<String, String> known = new LinkedHashMap<>(variables);
    ProxyCase.words(root.flatMap(map -> map.get("variables")))
        .forEach((name, word) -> known.put(name, word.text()));
    List<String> variants = new ArrayList<>(List.of(""));
    variants.addAll(ProxyCase.texts(root.flatMap(map -> map.get("variants"))));
    return new ProxyQuestions(
        root.flatMap(map -> map.get("cannot")).map(node -> ((ScalarNode) node).text()),
        root.flatMap(map -> map.get("since")).map(node -> ((ScalarNode) node).text()),
        root.flatMap(map -> map.get("refuses")).map(node -> ((ScalarNode) node).text()),
        ProxyCase.texts(root.flatMap(map -> map.get("starts"))),
        samples,
        variants,
        paths,
        ProxyCase.texts(root.flatMap(map -> map.get("idle"))),
        known,
        root.filter(map -> map.has("older-rules")).isPresent(),
        anyName);
  }

  /** Returns a name that a route is for. */
  String host(Optional<String> route) {
    String name = route.map(this::filled).orElse("anybody.invalid");
    if (samples.containsKey(name)) {
      return samples.get(name);
    }
    return name.replaceFirst("^\\*\\.", "some.").replaceFirst("\\.\\*$", ".example.org");
  }

  /** Returns paths that a route is for: what is at it, or what is below it. */
  List<String> paths(Optional<String> route) {
    String path = route.orElse("");
    if (samples.containsKey(path)) {
      return List.of(samples.get(path));
    }
    String plain = path.replace(" ", "%20");
    return path.startsWith("~")
        ? simplest(path.substring(1)).stream().toList()
        : List.of(plain.replaceFirst("/$", "") + "/below", plain.isEmpty() ? "/" : plain);
  }

  /** Returns what a simple pattern means when all is left out that may be. */
  private static Optional<String> simplest(String pattern) {
    String left = pattern.replaceAll("[\\^$]", "").replace("\\.", ".");
    while (left.matches(".*\\([^()]*\\).*")) {
      left =
          left.replaceAll("\\([^()]*\\)\\?", "").replaceAll("\\(([^()|]*)[^()]*\\)(?!\\?)", "$1");
    }
    return Optional.of(left)
        .filter(each -> each.startsWith("/") && Pattern.compile(pattern).matcher(each).find());
  }

  /** Returns whether a route is for a name. */
  boolean isFor(Optional<String> route, String host) {
    if (route.isEmpty()) {
      return true;
    }
    String name = filled(route.get()).toLowerCase(Locale.ROOT);
    if (host.equals(samples.get(filled(route.get())))) {
      return true;
    }
    return name.startsWith("~")
        ? Pattern.compile(name.substring(1)).matcher(host).find()
        : Pattern.matches(
            "\\Q" + name.replace("*", "\\E.+\\Q") + "\\E", host.toLowerCase(Locale.ROOT));
  }

  private String filled(String name) {
    return VARIABLE
        .matcher(name)
        .replaceAll(
            at -> variables.getOrDefault(at.group(1), at.group(2) == null ? "" : at.group(2)));
  }
}
