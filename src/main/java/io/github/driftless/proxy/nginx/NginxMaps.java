package io.github.driftless.proxy.nginx;

import io.github.driftless.proxy.syntax.Directive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Variables that {@code map} makes of another one (nginx documentation, "ngx_http_map_module"). */
final class NginxMaps {

  private static final Set<String> NAMES =
      Set.of("$host", "$http_host", "$server_name", "$ssl_preread_server_name", "$ssl_server_name");

  /** What stands in a map and is no value. */
  private static final Set<String> SETTINGS = Set.of("hostnames", "volatile", "include");

  private static final String DEFAULT = "default";

  private final Map<String, Directive> maps = new LinkedHashMap<>();

  /** Takes in a map; whatever else it is given, it leaves alone. */
  void add(Directive directive) {
    if (directive.name().equals("map") && directive.arguments().size() == 2) {
      maps.putIfAbsent(directive.arguments().get(1), directive);
    }
  }

  /**
   * Returns the scopes in which a text has a value: the scope itself, or one for each entry of the
   * map that gives it one.
   */
  List<NginxScope> of(NginxScope scope, String text) {
    if (scope.value(text).isPresent()) {
      return List.of(scope);
    }
    // a variable of a server or a location may only take up the one of a map
    String filled = scope.filled(text);
    return maps.entrySet().stream()
        .filter(map -> uses(filled, map.getKey().substring(1)))
        .findFirst()
        .map(map -> scopes(scope, map.getKey(), map.getValue()))
        .orElse(List.of());
  }

  private static boolean uses(String text, String name) {
    String quoted = Pattern.quote(name);
    return Pattern.compile("\\$(?:\\{" + quoted + "\\}|" + quoted + "(?![A-Za-z0-9_]))")
        .matcher(text)
        .find();
  }

  private static List<NginxScope> scopes(NginxScope scope, String name, Directive map) {
    boolean byName = NAMES.contains(map.arguments().get(0));
    List<Directive> entries =
        map.inside().stream().filter(each -> !SETTINGS.contains(each.name())).toList();
    List<String> keys = entries.stream().map(Directive::name).toList();
    List<NginxScope> scopes = new ArrayList<>();
    for (Directive entry : entries) {
      List<Optional<String>> hosts = scope.hosts();
      if (byName && entry.name().equals(DEFAULT)) {
        hosts =
            hosts.stream().filter(host -> host.isEmpty() || !keys.contains(host.get())).toList();
      } else if (byName) {
        hosts =
            hosts.stream().anyMatch(host -> mayBe(host, entry.name()))
                ? List.of(Optional.of(entry.name()))
                : List.of();
      }
      scopes.add(scope.with(name, entry.argument(0).orElse(""), hosts));
    }
    return scopes;
  }

  /** A server that takes many names may be asked for this one. */
  private static boolean mayBe(Optional<String> host, String name) {
    return host.isEmpty()
        || host.get().equals(name)
        || host.get().contains("*")
        || host.get().startsWith("~");
  }
}
