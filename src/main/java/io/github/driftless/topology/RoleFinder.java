package io.github.driftless.topology;

import io.github.driftless.topology.Service.Role;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says what a service is for: as declared; else as the catalogue knows its image; else, where it
 * does not know that, as what the service is called.
 */
final class RoleFinder {

  /** What people call a service when they name it for its purpose. */
  private static final Map<String, String> BY_PURPOSE =
      Map.ofEntries(
          Map.entry("db", "database"),
          Map.entry("database", "database"),
          Map.entry("cache", "cache"),
          Map.entry("broker", "message-broker"),
          Map.entry("queue", "message-broker"),
          Map.entry("proxy", Role.REVERSE_PROXY),
          Map.entry("reverse-proxy", Role.REVERSE_PROXY),
          Map.entry("socket-proxy", "socket-proxy"),
          Map.entry("dockerproxy", "socket-proxy"),
          Map.entry("smtp", "mail"),
          Map.entry("mail", "mail"),
          Map.entry("setup", "job"),
          Map.entry("init", "job"),
          Map.entry("migrate", "job"),
          Map.entry("migration", "job"),
          Map.entry("migrations", "job"),
          Map.entry("backup", "job"));

  /** What is put behind a name without changing what it means: {@code redis-1}. */
  private static final Pattern ENDING =
      Pattern.compile("[-_]?[0-9]+$|[-_](?:server|service|main)$");

  /** The same images also stand before others; then they are called so. */
  private static final String WEB_SERVER = "web-server";

  private final Catalogue catalogue;

  RoleFinder(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  Role find(Optional<String> declared, String service, Optional<String> image, boolean infer) {
    if (declared.isPresent()) {
      return new Role(declared.get(), Optional.empty());
    }
    if (!infer) {
      return new Role(Role.APPLICATION, Optional.of("nothing declared"));
    }
    Optional<Catalogue.Entry> known = image.flatMap(catalogue::find);
    if (known.flatMap(Catalogue.Entry::role).filter(WEB_SERVER::equals).isPresent()
        && service.contains("proxy")) {
      return new Role(Role.REVERSE_PROXY, Optional.of("name " + service));
    }
    if (known.isPresent()) {
      return known
          .flatMap(Catalogue.Entry::role)
          .map(role -> new Role(role, image.map(name -> "image " + name)))
          .orElseGet(RoleFinder::unknown);
    }
    return byName(service)
        .or(() -> byName(ENDING.matcher(service).replaceFirst("")))
        .map(role -> new Role(role, Optional.of("name " + service)))
        .orElseGet(RoleFinder::unknown);
  }

  private Optional<String> byName(String name) {
    return catalogue
        .ofName(name)
        .flatMap(Catalogue.Entry::role)
        .or(() -> Optional.ofNullable(BY_PURPOSE.get(name)));
  }

  private static Role unknown() {
    return new Role(Role.APPLICATION, Optional.of("nothing else known"));
  }
}
