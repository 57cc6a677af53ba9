package io.github.driftless.topology;

import java.util.List;
import java.util.Optional;

/**
 * Services of one mode that are drawn as one.
 *
 * @param name its key under {@code groups}
 * @param title for people
 * @param tier the tier it is drawn in; empty where its services have none
 * @param services ids, in the mode's order, at least one
 */
public record Group(String name, String title, Optional<String> tier, List<String> services) {

  public Group {
    services = List.copyOf(services);
  }
}
