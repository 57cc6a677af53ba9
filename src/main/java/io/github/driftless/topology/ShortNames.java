package io.github.driftless.topology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What services are called where their name alone may mean several. */
final class ShortNames {

  private final Map<String, Integer> counts = new HashMap<>();

  ShortNames(List<Service> services) {
    services.forEach(service -> counts.merge(service.name(), 1, Integer::sum));
  }

  String of(Service service) {
    return counts.getOrDefault(service.name(), 0) == 1 ? service.name() : service.id();
  }
}
