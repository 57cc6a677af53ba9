package io.github.driftless.analysis.change;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.lint.Finding;
import io.github.driftless.problem.Severity;
import java.util.List;
import java.util.Optional;

/** What lint finds. */
final class FindingKind extends FactKind {

  private static final String ERROR = "error";

  FindingKind() {
    super("finding", FactShape.of("finding {TEXT} {TEXT}").flag(ERROR));
  }

  @Override
  void find(ModeAnalysis mode, FactFinder facts) {
    if (facts.hidesFindings()) {
      facts.hide(mode.findings().size());
      return;
    }
    for (Finding finding : mode.findings()) {
      facts.add(
          new Fact(
              this,
              List.of(Term.words(finding.rule()), Term.words(finding.message())),
              finding.severity() == Severity.ERROR ? List.of(Clause.of(ERROR)) : List.of()),
          Optional.of(finding.location()));
    }
  }

  @Override
  Gravity gravity(Optional<Fact> before, Optional<Fact> after, BothStates states) {
    if (after.isEmpty()) {
      return Gravity.NOTE;
    }
    return after.get().has(ERROR) ? Gravity.RISK : Gravity.CHANGE;
  }

  @Override
  boolean isSaidInWords() {
    return true;
  }

  @Override
  boolean isDerived() {
    return true;
  }

  @Override
  boolean isBox() {
    return false;
  }

  @Override
  String words(Optional<Fact> before, Optional<Fact> after, Names names) {
    String message = after.or(() -> before).orElseThrow().key().get(1).text();
    if (after.isEmpty()) {
      return "found no more: " + message;
    }
    return before.isEmpty()
        ? "found: " + message
        : differing(before.get(), after.get(), names) + ": " + message;
  }

  @Override
  String plain(Fact fact, Names names) {
    return fact.key().get(1).text() + (fact.has(ERROR) ? ", error" : "");
  }
}
