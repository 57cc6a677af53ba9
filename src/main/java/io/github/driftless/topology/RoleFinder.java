package io.github.driftless.topology;

import io.github.driftless.compose.ComposeService;
import io.github.driftless.topology.Service.Role;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says what a service is for: as declared; else as the catalogue knows its image; else, where it
 * does not know that, as what the service is called.
 */
final class RoleFinder {

  /** What is put behind a name without changing what it means: {@code redis-1}. */
  private static final Pattern ENDING =
      Pattern.compile("[-_]?[0-9]+$|[-_](?:server|service|main)$");

  private final Catalogue catalogue;
  private final Roles roles = Roles.shared();

  RoleFinder(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Finds the role of a service.
   *
   * @param composed what a compose file says of it; empty where {@code topology.yaml} declares it
   */
  Role find(
      Optional<String> declared,
      String service,
      Optional<String> image,
      Optional<ComposeService> composed,
      boolean infer) {
    if (declared.isPresent()) {
      return new Role(declared.get(), Optional.empty());
    }
    if (!infer) {
      return new Role(roles.unspecific(), Optional.of("nothing declared"));
    }
    Optional<Catalogue.Entry> known = image.flatMap(catalogue::find);
    Optional<String> otherwise =
        known.flatMap(Catalogue.Entry::role).flatMap(role -> whereNamed(role, service));
    if (otherwise.isPresent()) {
      return new Role(otherwise.get(), Optional.of("name " + service));
    }
    Optional<Role> instead =
        known.flatMap(Catalogue.Entry::instead).flatMap(use -> instead(use, image, composed));
    if (instead.isPresent()) {
      return instead.get();
    }
    if (known.isPresent()) {
      return known
          .flatMap(Catalogue.Entry::role)
          .map(role -> new Role(role, image.map(name -> "image " + name)))
          .orElseGet(this::unknown);
    }
    return byName(service)
        .or(() -> byName(ENDING.matcher(service).replaceFirst("")))
        .or(() -> roles.ofName(service.substring(service.lastIndexOf('-') + 1)).filter(this::ends))
        .map(role -> new Role(role, Optional.of("name " + service)))
        .orElseGet(this::unknown);
  }

  private static Optional<Role> instead(
      Catalogue.Instead use, Optional<String> image, Optional<ComposeService> composed) {
    return composed.flatMap(
        service ->
            use.signs().stream()
                .filter(sign -> CommandWords.has(service, sign))
                .findFirst()
                .map(
                    sign ->
                        new Role(
                            use.role(), image.map(name -> "image " + name + " with " + sign))));
  }

  /** {@code wiki-init}: what is prepared comes first, what does it last. */
  private boolean ends(String role) {
    return roles.get(role).traits().contains(Trait.RUNS_ONCE);
  }

  private Optional<String> byName(String name) {
    return catalogue.ofName(name).flatMap(Catalogue.Entry::role).or(() -> roles.ofName(name));
  }

  /** The same images may serve as something else; then the services are called so. */
  private Optional<String> whereNamed(String role, String service) {
    return roles.get(role).whereNamed().entrySet().stream()
        .filter(other -> service.contains(other.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private Role unknown() {
    return new Role(roles.unspecific(), Optional.of("nothing else known"));
  }
}
