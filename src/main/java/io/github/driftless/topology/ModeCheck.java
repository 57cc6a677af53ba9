package io.github.driftless.topology;

import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses services whose namespaces join in a ring: compose loading sees such a ring where it is
 * made of {@code service:}, not where {@code container:} is part of it.
 */
final class ModeCheck {

  private final Problems problems;

  ModeCheck(Problems problems) {
    this.problems = problems;
  }

  void check(List<Mode> modes) {
    modes.forEach(this::check);
  }

  private void check(Mode mode) {
    Map<String, Service> byId = new HashMap<>();
    Map<String, Service> byContainer = new HashMap<>();
    for (Service service : mode.services()) {
      byId.put(service.id(), service);
      byContainer.putIfAbsent(service.containerName(), service);
    }
    for (Service service : mode.services()) {
      Set<String> seen = new HashSet<>();
      Optional<Service> next = Optional.of(service);
      while (next.isPresent() && seen.add(next.get().id())) {
        Placement placement = next.get().placement();
        if (placement instanceof Placement.JoinsService joins) {
          next = Optional.ofNullable(byId.get(joins.service()));
        } else if (placement instanceof Placement.JoinsContainer joins) {
          next = Optional.ofNullable(byContainer.get(joins.container()));
        } else {
          next = Optional.empty();
        }
      }
      if (next.isPresent() && next.get() == service) {
        problems.add(
            Problem.error(
                    "network-ring",
                    "the network namespace of \"" + service.name() + "\" leads back to itself",
                    service.source())
                .withHint(
                    "give one of "
                        + String.join(", ", seen.stream().sorted().toList())
                        + " networks of its own"));
      }
    }
  }
}
