package io.github.driftless.analysis.change;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.topology.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which services there are, and what for. */
final class ServiceKind extends FactKind {

  static final String ROLE = "role";
  private static final String DEPLOYED = "deployed as";
  private static final String OUTSIDE = "outside on the";

  ServiceKind() {
    super(
        "service",
        FactShape.of("service {ID}")
            .clause(ROLE, FactShape.Slot.TEXT)
            .clause(DEPLOYED, FactShape.Slot.TEXT)
            .clause(OUTSIDE, FactShape.Slot.TEXT));
  }

  @Override
  void find(ModeAnalysis mode, FactFinder facts) {
    for (Service service : mode.mode().services()) {
      List<Clause> value = new ArrayList<>();
      value.add(Clause.of(ROLE, Term.words(service.role().name())));
      service
          .deployment()
          .ifPresent(each -> value.add(Clause.of(DEPLOYED, Term.words(each.words()))));
      service.outside().ifPresent(zone -> value.add(Clause.of(OUTSIDE, Term.words(zone.word()))));
      facts.add(
          new Fact(this, List.of(Term.service(service.id())), value),
          Optional.of(service.source()));
    }
  }

  @Override
  Gravity gravity(Optional<Fact> before, Optional<Fact> after, BothStates states) {
    return before.isPresent() && after.isPresent() ? Gravity.NOTE : Gravity.CHANGE;
  }

  @Override
  String words(Optional<Fact> before, Optional<Fact> after, Names names) {
    if (before.isEmpty()) {
      return "new service";
    }
    return after.map(fact -> differing(before.get(), fact, names)).orElse("is gone");
  }
}
