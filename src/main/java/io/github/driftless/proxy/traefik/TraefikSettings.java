package io.github.driftless.proxy.traefik;

import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Traefik's static configuration (Traefik documentation, "Configuration Introduction"): the same
 * settings come from a file, from arguments or from variables. Of these Traefik takes the first
 * that there is, in this order, and looks at no other.
 */
final class TraefikSettings {

  private static final String ARGUMENT = "--";
  private static final String VARIABLE = "TRAEFIK_";
  private static final String ENTRY_POINT = "entrypoints.";
  private static final String DEFAULT_RULE = "Host(`{{ normalize .Name }}`)";

  private static final Pattern THIRD = Pattern.compile("v?3(?:[.-].*)?");

  private final Optional<String> tag;
  private final Map<String, String> settings = new HashMap<>();
  private boolean ofFile;

  /**
   * @param tag of Traefik's image, such as {@code v3.1}
   */
  private TraefikSettings(Optional<String> tag) {
    this.tag = tag;
  }

  /**
   * Returns whether a router's rule is read in the syntax of version 3: by an image that says it is
   * of that version, where neither {@code core.defaultRuleSyntax} nor the router asks for the older
   * one (Traefik documentation, "Migration: v2 to v3", "Router Rule Matchers").
   */
  boolean readsNewRules(TraefikPart router) {
    String syntax =
        router
            .first("rulesyntax")
            .orElseGet(() -> settings.getOrDefault("core.defaultrulesyntax", "v3"));
    return tag.filter(each -> THIRD.matcher(each).matches()).isPresent()
        && !syntax.equalsIgnoreCase("v2");
  }

  /** Takes in all that Traefik looks at: of a file, arguments and variables the first there is. */
  static TraefikSettings read(
      Optional<String> tag,
      List<MappingNode> files,
      List<String> arguments,
      Map<String, String> variables) {
    TraefikSettings settings = new TraefikSettings(tag);
    files.forEach(root -> settings.addFile("", root));
    settings.ofFile = !settings.settings.isEmpty();
    if (settings.settings.isEmpty()) {
      arguments.forEach(settings::addArgument);
    }
    if (settings.settings.isEmpty()) {
      variables.forEach(settings::addVariable);
    }
    return settings;
  }

  /**
   * Returns whether all settings are at hand: what they do not name there is not. Where none speaks
   * of any provider, or all stand in a file that is not there, nobody knows.
   */
  private boolean isWhole() {
    return has("providers") && (ofFile || !settings.containsKey("configfile"));
  }

  /** Returns the names of its entry points, in lower case; empty where they are not known. */
  Optional<Set<String>> entryPoints() {
    Set<String> names =
        settings.keySet().stream()
            .filter(key -> key.startsWith(ENTRY_POINT))
            .map(key -> key.substring(ENTRY_POINT.length()).replaceFirst("\\..*", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    boolean known = isWhole() && !names.isEmpty();
    // where the API needs no sign-in, this one is made for it
    names.add("traefik");
    return Optional.of(names).filter(any -> known);
  }

  /** Returns whether a service of Traefik's own is there, such as {@code api@internal}. */
  boolean serves(String internal) {
    return !isWhole() || switchOf(internal).map(this::has).orElse(true);
  }

  /** Returns what switches on a service of Traefik's own; empty for one that is always there. */
  static Optional<String> switchOf(String internal) {
    return switch (internal.replaceFirst("@.*", "")) {
      case "api", "dashboard" -> Optional.of("api");
      case "ping" -> Optional.of("ping");
      case "prometheus" -> Optional.of("metrics.prometheus");
      case "rest" -> Optional.of("providers.rest");
      default -> Optional.empty();
    };
  }

  /** Takes in an argument such as {@code --providers.docker.exposedbydefault=false}. */
  private void addArgument(String argument) {
    if (argument.startsWith(ARGUMENT)) {
      int equals = argument.indexOf('=');
      String key = equals < 0 ? argument : argument.substring(0, equals);
      put(key.substring(2), equals < 0 ? "true" : argument.substring(equals + 1));
    }
  }

  /** Takes in a variable such as {@code TRAEFIK_PROVIDERS_DOCKER_EXPOSEDBYDEFAULT}. */
  private void addVariable(String name, String value) {
    if (name.startsWith(VARIABLE)) {
      put(name.substring(VARIABLE.length()).replace('_', '.'), value);
    }
  }

  /** Takes in a file's settings. */
  private void addFile(String prefix, Node node) {
    if (node instanceof MappingNode map && prefix.chars().filter(c -> c == '.').count() < 12) {
      if (map.entries().isEmpty() && !prefix.isEmpty()) {
        put(prefix, "true");
      }
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

  /**
   * Returns the providers that read labels: those that are switched on, or where no setting at hand
   * speaks of any provider the one that nearly all have.
   */
  List<TraefikProvider> providers() {
    if (!has("providers")) {
      return List.of(provider("docker", TraefikProvider.Reads.EITHER));
    }
    List<TraefikProvider> all = new ArrayList<>();
    if (has("providers.docker")) {
      boolean swarm = settings.getOrDefault("providers.docker.swarmmode", "false").equals("true");
      all.add(
          provider(
              "docker", swarm ? TraefikProvider.Reads.SERVICES : TraefikProvider.Reads.CONTAINERS));
    }
    if (has("providers.swarm")) {
      all.add(provider("swarm", TraefikProvider.Reads.SERVICES));
    }
    return all;
  }

  private boolean has(String key) {
    return !settings.getOrDefault(key, "true").equals("false")
        && settings.keySet().stream()
            .anyMatch(each -> each.equals(key) || each.startsWith(key + "."));
  }

  private TraefikProvider provider(String name, TraefikProvider.Reads reads) {
    String prefix = "providers." + name + ".";
    return new TraefikProvider(
        name,
        reads,
        !settings.getOrDefault(prefix + "exposedbydefault", "true").equalsIgnoreCase("false"),
        Optional.ofNullable(settings.get(prefix + "network")).filter(text -> !text.isEmpty()),
        Optional.ofNullable(settings.get(prefix + "constraints")).filter(text -> !text.isEmpty()),
        settings.getOrDefault(prefix + "defaultrule", DEFAULT_RULE));
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
}
