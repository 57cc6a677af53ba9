package io.github.driftless.analysis.lint;

import io.github.driftless.topology.Flow;
import io.github.driftless.topology.Flow.PeerSelector;
import io.github.driftless.topology.Service;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Who calls whom, as files and {@code topology.yaml} say; who starts after one calls it too. */
final class Callers {

  private final Map<String, Set<String>> byCalled = new HashMap<>();

  Callers(RuleContext context) {
    for (Flow flow : context.mode().flows()) {
      if (flow.from() instanceof PeerSelector.OfService from
          && flow.to() instanceof PeerSelector.OfService to) {
        add(from.id(), to.id());
        if (flow.both()) {
          add(to.id(), from.id());
        }
      }
    }
    for (Service service : context.onMachine()) {
      service.dependsOn().forEach(on -> add(service.id(), on));
    }
  }

  private void add(String from, String to) {
    byCalled.computeIfAbsent(to, any -> new LinkedHashSet<>()).add(from);
  }

  /** Returns who calls a service, by id. */
  Set<String> of(String service) {
    return byCalled.getOrDefault(service, Set.of());
  }
}
