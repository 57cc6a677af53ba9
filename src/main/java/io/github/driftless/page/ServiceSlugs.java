package io.github.driftless.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the pages of services are called: {@code [a-z0-9-]+}, one for each service of any mode. */
final class ServiceSlugs {

  private final Map<String, String> byId = new LinkedHashMap<>();

  ServiceSlugs(List<ModeFacts> modes) {
    Slugs slugs = new Slugs();
    for (ModeFacts mode : modes) {
      mode.mode()
          .services()
          .forEach(
              service ->
                  byId.computeIfAbsent(
                      service.id(),
                      id -> slugs.next("", mode.connectivity().shortName(id), "service")));
    }
  }

  /** Returns the ids of all services. */
  Set<String> ids() {
    return byId.keySet();
  }

  String of(String id) {
    return byId.getOrDefault(id, "");
  }
}
