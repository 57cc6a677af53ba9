package io.github.driftless.proxy.traefik;

import io.github.driftless.problem.Location;
import io.github.driftless.proxy.route.Container;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The routers, services or middlewares of one protocol, from all providers. A name belongs to its
 * provider ({@code web@docker}), and several containers may say something of one name.
 */
final class TraefikBook {

  private final Map<String, Map<String, TraefikPart>> parts = new LinkedHashMap<>();
  private final Map<String, List<TraefikPart>> byBearer = new LinkedHashMap<>();
  private final Map<String, String> providers = new LinkedHashMap<>();

  /** Adds a setting to the part of a name, which begins with its first setting. */
  void add(
      String name,
      String provider,
      String setting,
      List<String> values,
      Optional<Container> bearer,
      String origin,
      Location at) {
    Map<String, TraefikPart> named =
        parts.computeIfAbsent(TraefikPart.key(name, provider), key -> new LinkedHashMap<>());
    String owner = bearer.map(Container::id).orElse("");
    TraefikPart part = named.get(owner);
    if (part == null) {
      part = TraefikPart.empty(name, provider, bearer, origin, at);
      addPart(part);
    }
    part.put(setting, values);
  }

  /** Adds a part; of a file that says a name twice the first counts. */
  void addPart(TraefikPart part) {
    String owner = part.bearer().map(Container::id).orElse("");
    if (parts.computeIfAbsent(part.key(), key -> new LinkedHashMap<>()).putIfAbsent(owner, part)
        == null) {
      providers.putIfAbsent(part.key().replaceFirst("@.*", ""), part.provider());
      if (!owner.isEmpty()) {
        byBearer.computeIfAbsent(owner, id -> new ArrayList<>()).add(part);
      }
    }
  }

  /** Returns what all that bear a name say of it; a name without a provider means the given one. */
  List<TraefikPart> all(String name, String provider) {
    int at = name.indexOf('@');
    String key =
        at < 0
            ? TraefikPart.key(name, provider)
            : TraefikPart.key(name.substring(0, at), name.substring(at + 1));
    return List.copyOf(parts.getOrDefault(key, Map.of()).values());
  }

  /** Returns the first that bears a name, of whatever provider where the given one has none. */
  Optional<TraefikPart> find(String name, String provider) {
    Optional<TraefikPart> own = all(name, provider).stream().findFirst();
    if (own.isPresent()) {
      return own;
    }
    String plain = name.replaceFirst("@.*", "");
    return Optional.ofNullable(providers.get(plain.toLowerCase(java.util.Locale.ROOT)))
        .flatMap(other -> all(plain, other).stream().findFirst());
  }

  /** Returns the parts by name, each with all that say something of it. */
  Collection<List<TraefikPart>> byName() {
    return parts.values().stream().map(each -> List.copyOf(each.values())).toList();
  }

  /** Returns those that a container's labels say. */
  List<TraefikPart> of(Container container) {
    return List.copyOf(byBearer.getOrDefault(container.id(), List.of()));
  }
}
