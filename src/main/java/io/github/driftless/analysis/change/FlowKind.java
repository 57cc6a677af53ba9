package io.github.driftless.analysis.change;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.topology.Flow;
import io.github.driftless.topology.Flow.PeerSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which traffic is declared or inferred. */
final class FlowKind extends FactKind {

  private static final String LABEL = "label";

  FlowKind() {
    super(
        "flow",
        FactShape.of("flow {EITHER} to {EITHER}")
            .clause(LABEL, FactShape.Slot.TEXT)
            .flag("both ways")
            .flag("secondary")
            .flag("inferred"));
  }

  @Override
  void find(ModeAnalysis mode, FactFinder facts) {
    for (Flow flow : mode.mode().flows()) {
      List<Clause> value = new ArrayList<>();
      flow.label().ifPresent(label -> value.add(Clause.of(LABEL, Term.words(label))));
      Clause.flag("both ways", flow.both()).ifPresent(value::add);
      Clause.flag("secondary", flow.kind() == Flow.Kind.SECONDARY).ifPresent(value::add);
      Clause.flag("inferred", flow.inferred().isPresent()).ifPresent(value::add);
      facts.add(
          new Fact(this, List.of(flow.from().read(new End()), flow.to().read(new End())), value),
          Optional.of(flow.source()));
    }
  }

  /** Calls an end of a flow by what it is. */
  private static final class End implements PeerSelector.Reader<Term> {

    @Override
    public Term read(PeerSelector.OfService end) {
      return Term.service(end.id());
    }

    @Override
    public Term read(PeerSelector.OfActor end) {
      return Term.words("actor " + end.name());
    }

    @Override
    public Term read(PeerSelector.OfGroup end) {
      return Term.words("group " + end.name());
    }

    @Override
    public Term read(PeerSelector.OfTier end) {
      return Term.words("tier " + end.name());
    }

    @Override
    public Term read(PeerSelector.OfMachine end) {
      return Term.words("the host");
    }

    @Override
    public Term read(PeerSelector.OfZone end) {
      return Term.words("the " + end.zone().word());
    }
  }

  @Override
  Gravity gravity(Optional<Fact> before, Optional<Fact> after, BothStates states) {
    return Gravity.NOTE;
  }

  @Override
  Optional<Link> link(Fact fact) {
    return Optional.of(
        new Link(
            fact.key().get(0), fact.key().get(1), fact.term(LABEL).map(Term::text).orElse("uses")));
  }

  @Override
  boolean isJoining() {
    return true;
  }

  @Override
  boolean isBox() {
    return false;
  }

  @Override
  String words(Optional<Fact> before, Optional<Fact> after, Names names) {
    String to = names.title(after.or(() -> before).orElseThrow().key().get(1));
    if (after.isEmpty()) {
      return "no longer uses " + to;
    }
    return before
        .map(was -> "uses " + to + ": " + differing(was, after.get(), names))
        .orElse("uses " + to);
  }

  @Override
  Optional<String> listBegins(Optional<Fact> before, Optional<Fact> after) {
    return before.isPresent() && after.isPresent()
        ? Optional.empty()
        : Optional.of(after.isPresent() ? "uses " : "no longer uses ");
  }

  @Override
  String plain(Fact fact, Names names) {
    String more = super.plain(fact, names);
    return "to " + names.written(fact.key().get(1)) + (more.isEmpty() ? "" : ", " + more);
  }
}
