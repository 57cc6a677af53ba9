package io.github.driftless.proxy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Traefik's static configuration, as flags. Of a file, flags and variables it takes the first that
 * there is, and no other (Traefik documentation, "Configuration Introduction").
 */
final class TraefikFlags {

  private static final Pattern ENTRY_POINT =
      Pattern.compile("entrypoints\\.([^.]+)(?:\\.(.*))?", Pattern.CASE_INSENSITIVE);

  /** What of somebody's configuration counts for routes. */
  private static final Pattern COUNTS =
      Pattern.compile(
          "(?:core\\.|providers\\.(?:docker|swarm)|ping|api\\.?(?:dashboard)?$).*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CHANGED =
      Pattern.compile(
          "providers\\.(?:docker|swarm)\\.(?:endpoint|watch|tls.*|username|password"
              + "|refreshseconds|httpclienttimeout|swarmmode.*)",
          Pattern.CASE_INSENSITIVE);

  private final Map<String, String> settings = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private TraefikFlags() {}

  /**
   * Reads what a proxy was told.
   *
   * @param file the static file; empty for none
   */
  static TraefikFlags read(
      Optional<JsonNode> file, List<String> arguments, Map<String, String> variables) {
    TraefikFlags flags = new TraefikFlags();
    file.ifPresent(root -> flags.addTree("", root));
    if (flags.settings.isEmpty()) {
      arguments.forEach(flags::addArgument);
    }
    if (flags.settings.isEmpty()) {
      variables.forEach(
          (name, value) -> {
            if (name.startsWith("TRAEFIK_")) {
              flags.settings.put(name.substring(8).replace('_', '.'), value);
            }
          });
    }
    return flags;
  }

  private void addArgument(String argument) {
    if (argument.startsWith("--")) {
      int equals = argument.indexOf('=');
      settings.put(
          equals < 0 ? argument.substring(2) : argument.substring(2, equals),
          equals < 0 ? "true" : argument.substring(equals + 1));
    }
  }

  private void addTree(String key, JsonNode node) {
    if (node.isObject() && !node.isEmpty()) {
      node.properties()
          .forEach(
              each ->
                  addTree(
                      key.isEmpty() ? each.getKey() : key + "." + each.getKey(), each.getValue()));
    } else if (node.isArray()) {
      List<String> words = new ArrayList<>();
      node.forEach(each -> words.add(each.asString()));
      settings.put(key, String.join(",", words));
    } else {
      settings.put(key, node.isObject() || node.isNull() ? "true" : node.asString());
    }
  }

  /** Returns whether something is switched on. */
  boolean has(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return !settings.getOrDefault(key, "true").equals("false")
        && settings.keySet().stream()
            .map(each -> each.toLowerCase(Locale.ROOT))
            .anyMatch(each -> each.equals(lower) || each.startsWith(lower + "."));
  }

  /** Returns the names of its entry points, and the port of each. */
  Map<String, String> entryPoints() {
    Map<String, String> all = new LinkedHashMap<>();
    settings.forEach(
        (key, value) -> {
          Matcher matcher = ENTRY_POINT.matcher(key);
          if (matcher.matches()) {
            boolean address = "address".equalsIgnoreCase(matcher.group(2));
            all.merge(
                matcher.group(1),
                address ? value.replaceFirst(".*:", "") : "",
                (one, other) -> one.isEmpty() ? other : one);
          }
        });
    return all;
  }

  /**
   * Returns the flags that it is started with.
   *
   * @param ports where each entry point listens
   */
  List<String> flags(Map<String, Integer> ports, String endpoint) {
    Set<String> flags = new LinkedHashSet<>();
    settings.forEach(
        (key, value) -> {
          Matcher matcher = ENTRY_POINT.matcher(key);
          if (matcher.matches()) {
            String rest = String.valueOf(matcher.group(2)).toLowerCase(Locale.ROOT);
            if (rest.startsWith("http.") && !rest.startsWith("http.tls")
                || rest.equals("asdefault")) {
              flags.add("--" + key + "=" + value);
            }
          } else if (COUNTS.matcher(key).matches() && !CHANGED.matcher(key).matches()) {
            flags.add("--" + key + "=" + value);
          }
        });
    if (!has("providers")) {
      flags.add("--providers.docker=true");
    }
    for (String provider : List.of("docker", "swarm")) {
      if (has("providers." + provider) || provider.equals("docker") && !has("providers")) {
        flags.add("--providers." + provider + ".endpoint=" + endpoint);
        flags.add("--providers." + provider + ".watch=false");
      }
    }
    ports.forEach(
        (name, port) -> {
          flags.add("--entrypoints." + name + ".address=127.0.0.1:" + port);
          // whoever asks in the clear may say that it was not
          flags.add("--entrypoints." + name + ".forwardedheaders.insecure=true");
        });
    return List.copyOf(flags);
  }
}
