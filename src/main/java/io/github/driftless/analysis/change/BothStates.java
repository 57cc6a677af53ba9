package io.github.driftless.analysis.change;

import io.github.driftless.topology.Service;
import io.github.driftless.topology.Trait;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Both states of a mode, for whoever says how grave a change is. */
final class BothStates {

  private final Map<Term, Fact> before;
  private final Map<Term, Fact> after;

  BothStates(List<Fact> before, List<Fact> after) {
    this.before = services(before);
    this.after = services(after);
  }

  private static Map<Term, Fact> services(List<Fact> facts) {
    Map<Term, Fact> services = new HashMap<>();
    facts.stream()
        .filter(fact -> fact.kind() == FactKinds.SERVICE)
        .forEach(fact -> services.put(fact.key().get(0), fact));
    return services;
  }

  /** Returns whether a service was not there before. */
  boolean isNew(Term service) {
    return after.containsKey(service) && !before.containsKey(service);
  }

  /** Returns whether a service is not there any more. */
  boolean isGone(Term service) {
    return before.containsKey(service) && !after.containsKey(service);
  }

  /** Returns whether a service has one of some traits, now or, where it is gone, before. */
  boolean has(Term service, Trait... any) {
    return Optional.ofNullable(after.get(service))
        .or(() -> Optional.ofNullable(before.get(service)))
        .flatMap(fact -> fact.term(ServiceKind.ROLE))
        .filter(role -> new Service.Role(role.text(), Optional.empty()).has(any))
        .isPresent();
  }
}
