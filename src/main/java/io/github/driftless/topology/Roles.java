package io.github.driftless.topology;

import io.github.driftless.topology.Overlay.Text;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of roles. Data, read from {@code catalogue/roles.yaml}; no role is named in code.
 */
final class Roles {

  private static final String FILE = "/catalogue/roles.yaml";

  /**
   * What is known of a role.
   *
   * @param words how people write it
   * @param whereNamed other roles of services with images of this one, by a word in the service's
   *     name
   */
  record Entry(String role, String words, Set<Trait> traits, Map<String, String> whereNamed) {

    Entry {
      traits = Set.copyOf(traits);
      whereNamed = Map.copyOf(whereNamed);
    }
  }

  private final Map<String, Entry> byRole = new LinkedHashMap<>();
  private final Map<String, String> byName = new HashMap<>();

  /** Read when it is first asked for. */
  private static final class Shared {
    static final Roles INSTANCE = new Roles();

    private Shared() {}
  }

  /** Returns what is known, which several threads may use. */
  static Roles shared() {
    return Shared.INSTANCE;
  }

  private Roles() {
    CatalogueFile.items(FILE).forEach(this::add);
  }

  private void add(Fields fields) {
    String role = fields.text("role").orElseThrow();
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    fields.texts("traits").forEach(text -> traits.add(Trait.of(text.value()).orElseThrow()));
    Map<String, String> whereNamed = new HashMap<>();
    fields
        .map("where-named")
        .entries()
        .forEach(entry -> whereNamed.put(entry.key(), Fields.value(entry.value())));
    byRole.put(role, new Entry(role, fields.text("words").orElse(words(role)), traits, whereNamed));
    for (Text name : fields.texts("names")) {
      byName.put(name.value(), role);
    }
  }

  /** Returns what is known of a role; of one that somebody made up, its name in words. */
  Entry get(String role) {
    Entry known = byRole.get(role);
    return known == null ? new Entry(role, words(role), Set.of(), Map.of()) : known;
  }

  private static String words(String role) {
    String words = role.replace('-', ' ');
    return words.startsWith("vpn ") ? "VPN" + words.substring(3) : words;
  }

  /**
   * Returns the role of a service that is called by its purpose; empty where its name says none.
   */
  Optional<String> ofName(String service) {
    return Optional.ofNullable(byName.get(service));
  }

  /** Returns all roles, in the order of the file. */
  Set<String> names() {
    return byRole.keySet();
  }

  /** Returns the role of a service that nothing more is known of. */
  String unspecific() {
    return ofTrait(Trait.UNSPECIFIC);
  }

  /** Returns the first role that has a trait. */
  String ofTrait(Trait trait) {
    return byRole.values().stream()
        .filter(entry -> entry.traits().contains(trait))
        .map(Entry::role)
        .findFirst()
        .orElseThrow();
  }
}
