package io.github.driftless.topology;

import io.github.driftless.topology.Service.Role;
import java.util.Map;
import java.util.Optional;

/**
 * Says what a service is for: as declared; else as the catalogue knows its image; else, where it
 * does not know that, as what the service is called.
 */
final class RoleFinder {

  /** What people call a service when they name it for its purpose. */
  private static final Map<String, String> BY_PURPOSE =
      Map.of(
          "db", "database",
          "database", "database",
          "cache", "cache",
          "broker", "message-broker",
          "queue", "message-broker",
          "reverse-proxy", Role.REVERSE_PROXY,
          "socket-proxy", "socket-proxy",
          "dockerproxy", "socket-proxy",
          "smtp", "mail",
          "mail", "mail");

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
    if (known.isPresent()) {
      return known
          .flatMap(Catalogue.Entry::role)
          .map(role -> new Role(role, image.map(name -> "image " + name)))
          .orElseGet(RoleFinder::unknown);
    }
    return catalogue
        .ofName(service)
        .flatMap(Catalogue.Entry::role)
        .or(() -> Optional.ofNullable(BY_PURPOSE.get(service)))
        .map(role -> new Role(role, Optional.of("name " + service)))
        .orElseGet(RoleFinder::unknown);
  }

  private static Role unknown() {
    return new Role(Role.APPLICATION, Optional.of("nothing else known"));
  }
}
