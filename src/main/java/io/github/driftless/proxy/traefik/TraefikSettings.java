package io.github.driftless.proxy.traefik;

import io.github.driftless.proxy.route.Container;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.SequenceNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Traefik's static configuration (Traefik documentation, "Static Configuration: CLI"): the same
 * settings come from arguments, from variables and from a file.
 */
final class TraefikSettings {

  private static final String ARGUMENT = "--";
  private static final String VARIABLE = "TRAEFIK_";
  private static final String DEFAULT_RULE = "Host(`{{ normalize .Name }}`)";
  private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.*?)\\}\\}");

  private final Map<String, String> settings = new HashMap<>();

  /** Takes in an argument such as {@code --providers.docker.exposedbydefault=false}. */
  void addArgument(String argument) {
    if (argument.startsWith(ARGUMENT)) {
      int equals = argument.indexOf('=');
      String key = equals < 0 ? argument : argument.substring(0, equals);
      put(key.substring(2), equals < 0 ? "true" : argument.substring(equals + 1));
    }
  }

  /** Takes in a variable such as {@code TRAEFIK_PROVIDERS_DOCKER_EXPOSEDBYDEFAULT}. */
  void addVariable(String name, String value) {
    if (name.startsWith(VARIABLE)) {
      put(name.substring(VARIABLE.length()).replace('_', '.'), value);
    }
  }

  /** Takes in a file's settings. */
  void addFile(String prefix, Node node) {
    if (node instanceof MappingNode map && prefix.chars().filter(c -> c == '.').count() < 12) {
      map.entries()
          .forEach(
              entry ->
                  addFile(
                      prefix.isEmpty() ? entry.key() : prefix + "." + entry.key(), entry.value()));
    } else if (node instanceof ScalarNode scalar) {
      put(prefix, scalar.text());
    } else if (node instanceof SequenceNode list) {
      put(
          prefix,
          String.join(
              ",",
              list.items().stream()
                  .filter(ScalarNode.class::isInstance)
                  .map(item -> ((ScalarNode) item).text())
                  .toList()));
    }
  }

  private void put(String key, String value) {
    settings.put(key.toLowerCase(Locale.ROOT), value);
  }

  /** Returns whether containers are looked at that do not ask for it. */
  boolean exposedByDefault() {
    return !settings.getOrDefault("providers.docker.exposedbydefault", "true").equals("false");
  }

  /**
   * Returns the names of middlewares that entry points put before every router; none named: all.
   */
  Stream<String> middlewares(List<String> entryPoints) {
    return settings.entrySet().stream()
        .filter(entry -> entry.getKey().matches("entrypoints\\.[^.]+\\.http\\.middlewares"))
        .filter(
            entry ->
                entryPoints.stream()
                    .anyMatch(name -> name.equalsIgnoreCase(entry.getKey().split("\\.")[1])))
        .sorted(Map.Entry.comparingByKey())
        .flatMap(entry -> Stream.of(entry.getValue().split(",")).map(String::strip));
  }

  /**
   * Returns the rule of a container's router that says none; empty where its template asks for more
   * than names and labels.
   */
  Optional<String> defaultRule(Container container) {
    String rule = settings.getOrDefault("providers.docker.defaultrule", DEFAULT_RULE);
    String filled =
        TEMPLATE
            .matcher(rule)
            .replaceAll(
                match ->
                    Matcher.quoteReplacement(
                        value(match.group(1).strip(), container).orElse("{{")));
    return filled.contains("{{") ? Optional.empty() : Optional.of(filled);
  }

  private static Optional<String> value(String expression, Container container) {
    String name =
        container
            .project()
            .map(project -> container.service() + "-" + project)
            .orElse(container.service());
    if (expression.matches(
            "index \\.Labels \"com\\.docker\\.compose\\.service\"\\s*(\\| *normalize)?")
        || expression.matches(
            "normalize \\(index \\.Labels \"com\\.docker\\.compose\\.service\"\\)")) {
      return Optional.of(container.service());
    }
    if (expression.matches("(normalize )?\\.Name|trimPrefix `/` \\.Name")) {
      return Optional.of(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
    }
    return Optional.empty();
  }
}
