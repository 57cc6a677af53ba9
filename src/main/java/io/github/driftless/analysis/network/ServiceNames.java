package io.github.driftless.analysis.network;

import io.github.driftless.topology.Mode;
import io.github.driftless.topology.Service;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds services of a mode by what people write: the id, or a name only one of them has. */
final class ServiceNames {

  private final Map<String, Optional<String>> ids = new HashMap<>();

  ServiceNames(Mode mode) {
    for (Service service : mode.services()) {
      ids.merge(service.name(), Optional.of(service.id()), (one, other) -> Optional.empty());
    }
    mode.services().forEach(service -> ids.put(service.id(), Optional.of(service.id())));
  }

  /** Returns the id; empty where there is no such service in the mode, or several. */
  Optional<String> id(String written) {
    return ids.getOrDefault(written, Optional.empty());
  }
}
