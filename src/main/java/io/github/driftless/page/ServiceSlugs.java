package io.github.driftless.page;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the pages of services are called: {@code [a-z0-9-]+}, one for each service of any mode. */
final class ServiceSlugs {

  private final Map<String, String> byId = new LinkedHashMap<>();

  ServiceSlugs(List<ModeFacts> modes) {
    Set<String> taken = new HashSet<>();
    for (ModeFacts mode : modes) {
      mode.mode()
          .services()
          .forEach(
              service ->
                  byId.computeIfAbsent(
                      service.id(), id -> free(letters(mode.connectivity().shortName(id)), taken)));
    }
  }

  private static String free(String wanted, Set<String> taken) {
    String slug = wanted;
    for (int next = 2; !taken.add(slug); next++) {
      slug = wanted + "-" + next;
    }
    return slug;
  }

  private static String letters(String name) {
    String letters =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    return letters.isEmpty() ? "service" : letters;
  }

  /** Returns the ids of all services. */
  Set<String> ids() {
    return byId.keySet();
  }

  String of(String id) {
    return byId.getOrDefault(id, "");
  }
}
