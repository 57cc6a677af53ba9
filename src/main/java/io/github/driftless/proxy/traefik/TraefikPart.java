package io.github.driftless.proxy.traefik;

import io.github.driftless.problem.Location;
import io.github.driftless.proxy.route.Container;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A router, service or middleware of Traefik: its settings by their path below its name, in lower
 * case, since Traefik does not care: {@code loadbalancer.server.port}.
 *
 * @param bearer the container whose labels say this; empty for a file
 * @param origin where it was read, for example {@code label traefik.http.routers.radarr}
 */
record TraefikPart(
    String name,
    Map<String, List<String>> settings,
    Optional<Container> bearer,
    String origin,
    Location at) {

  /** Routers, services and middlewares that belong to one provider or to all. */
  static final class Book {
    private final Map<String, TraefikPart> parts = new LinkedHashMap<>();
    private final Map<String, List<TraefikPart>> byBearer = new HashMap<>();

    /** Adds a setting to the part of a name, which begins with its first setting. */
    void add(
        String name,
        String setting,
        List<String> values,
        Optional<Container> bearer,
        String origin,
        Location at) {
      String key = name.toLowerCase(Locale.ROOT);
      TraefikPart part = parts.get(key);
      if (part == null) {
        part = new TraefikPart(name, new LinkedHashMap<>(), bearer, origin, at);
        parts.put(key, part);
        if (bearer.isPresent()) {
          byBearer.computeIfAbsent(bearer.get().id(), id -> new ArrayList<>()).add(part);
        }
      }
      part.settings.put(setting.toLowerCase(Locale.ROOT), values);
    }

    /** Looks a name up; where it comes from ({@code @docker}) does not count. */
    Optional<TraefikPart> find(String name) {
      int provider = name.indexOf('@');
      String key = provider < 0 ? name : name.substring(0, provider);
      return Optional.ofNullable(parts.get(key.toLowerCase(Locale.ROOT)));
    }

    Stream<TraefikPart> all() {
      return parts.values().stream();
    }

    /** Returns those that a container's labels say. */
    List<TraefikPart> of(Container container) {
      return List.copyOf(byBearer.getOrDefault(container.id(), List.of()));
    }
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
