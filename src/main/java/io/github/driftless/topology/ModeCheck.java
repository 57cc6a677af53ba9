package io.github.driftless.topology;

import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.util.List;

/**
 * Refuses services whose namespaces join in a ring: compose loading sees such a ring where it is
 * made of {@code service:}, not where {@code container:} is part of it.
 */
final class ModeCheck {

  private final Problems problems;

  ModeCheck(Problems problems) {
    this.problems = problems;
  }

  void check(List<Service> services) {
    NamespaceOwners owners = new NamespaceOwners(services);
    for (Service service : services) {
      if (owners.of(service).isMissing()) {
        problems.add(
            Problem.error(
                    "network-ring",
                    "the network namespace of \"" + service.name() + "\" leads back to itself",
                    service.source())
                .withHint("give one of the services that join each other networks of its own"));
      }
    }
  }
}
