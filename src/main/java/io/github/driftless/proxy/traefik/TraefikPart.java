package io.github.driftless.proxy.traefik;

import io.github.driftless.problem.Location;
import io.github.driftless.proxy.route.Container;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A router, service or middleware of Traefik: its settings by their path below its name, in lower
 * case, since Traefik does not care: {@code loadbalancer.server.port}.
 *
 * @param provider who says this: {@code docker}, {@code swarm}, {@code file}
 * @param bearer the container whose labels say this; empty for a file
 * @param origin where it was read, for example {@code label traefik.http.routers.radarr}
 */
record TraefikPart(
    String name,
    String provider,
    Map<String, List<String>> settings,
    Optional<Container> bearer,
    String origin,
    Location at) {

  /** The router's rule. */
  static final String RULE = "rule";

  /** The service that a router leads to. */
  static final String SERVICE = "service";

  static TraefikPart empty(
      String name, String provider, Optional<Container> bearer, String origin, Location at) {
    return new TraefikPart(name, provider, new LinkedHashMap<>(), bearer, origin, at);
  }

  /** Returns what it is found by; where Traefik cares for case nobody relies on it. */
  String key() {
    return key(name, provider);
  }

  static String key(String name, String provider) {
    return name.toLowerCase(Locale.ROOT) + "@" + provider;
  }

  void put(String setting, List<String> values) {
    settings.put(setting.toLowerCase(Locale.ROOT), values);
  }

  Optional<String> first(String setting) {
    return all(setting).stream().findFirst();
  }

  /** Returns the values of a setting; in labels they are parted by commas. */
  List<String> all(String setting) {
    return settings.getOrDefault(setting, List.of());
  }

  boolean has(String prefix) {
    return settings.keySet().stream()
        .anyMatch(each -> each.equals(prefix) || each.startsWith(prefix + "."));
  }
}
