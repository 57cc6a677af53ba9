package io.github.driftless.analysis.change;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.topology.Placement;
import io.github.driftless.topology.Service;
import java.util.List;
import java.util.Optional;

/** Whose network a service has that has none of its own ({@code network_mode}). */
final class NamespaceKind extends FactKind {

  private static final String OF = "of";

  NamespaceKind() {
    super(
        "membership",
        FactShape.of("{SERVICE} network")
            .joined(OF, FactShape.Slot.EITHER)
            .joined("", FactShape.Slot.TEXT));
  }

  @Override
  void find(ModeAnalysis mode, FactFinder facts) {
    for (Service service : mode.mode().services()) {
      if (service.outside().isPresent()) {
        continue;
      }
      List<String> unset = service.network().unset();
      Optional<Clause> value =
          unset.isEmpty()
              ? placement(service.placement())
              : Optional.of(Clause.of("", Term.words("unknown")));
      value.ifPresent(
          clause ->
              facts.add(
                  new Fact(this, List.of(Term.service(service.id())), List.of(clause)),
                  Optional.of(service.network().location()),
                  unset));
    }
  }

  private static Optional<Clause> placement(Placement placement) {
    return placement.match(
        own -> Optional.empty(),
        bridge -> Optional.of(Clause.of("", Term.words("bridge"))),
        host -> Optional.of(Clause.of("", Term.words("host"))),
        none -> Optional.of(Clause.of("", Term.words("none"))),
        service -> Optional.of(Clause.of(OF, Term.service(service.service()))),
        container -> Optional.of(Clause.of(OF, Term.words(container.container()))));
  }

  @Override
  Gravity gravity(Optional<Fact> before, Optional<Fact> after, BothStates states) {
    boolean toHost = after.flatMap(fact -> fact.term("")).equals(Optional.of(Term.words("host")));
    return toHost && !states.isNew(after.orElseThrow().subject()) ? Gravity.RISK : Gravity.CHANGE;
  }

  @Override
  boolean belongsToService() {
    return true;
  }

  @Override
  Optional<Link> link(Fact fact) {
    return fact.term(OF).map(owner -> new Link(fact.subject(), owner, "in the network of"));
  }

  @Override
  String words(Optional<Fact> before, Optional<Fact> after, Names names) {
    return "network " + network(before, names) + " -> " + network(after, names);
  }

  @Override
  String state(Fact fact, Names names) {
    return "network " + network(Optional.of(fact), names);
  }

  private static String network(Optional<Fact> fact, Names names) {
    return fact.map(
            each ->
                each.term(OF)
                    .map(owner -> "of " + names.title(owner))
                    .orElseGet(() -> names.titles(each.terms(""))))
        .orElse("its own");
  }
}
