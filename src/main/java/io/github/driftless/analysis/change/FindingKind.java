package io.github.driftless.analysis.change;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.lint.Finding;
import io.github.driftless.problem.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What lint finds: the rule and the services it is about. What it says of them names them in an
 * order that means nothing, so it is no part of the fact.
 */
final class FindingKind extends FactKind {

  private static final String ABOUT = "about";
  private static final String THAT = "that";
  private static final String TIMES = "times";
  private static final String ERROR = "error";

  FindingKind() {
    super(
        "finding",
        FactShape.of("finding {TEXT}")
            .joinedList(ABOUT, FactShape.Slot.SERVICE)
            .joined(THAT, FactShape.Slot.TEXT)
            .clause(TIMES, FactShape.Slot.TEXT)
            .flag(ERROR));
  }

  @Override
  void find(ModeAnalysis mode, FactFinder facts) {
    if (facts.hidesFindings()) {
      facts.hide(mode.findings().size());
      return;
    }
    Map<Fact, List<Finding>> found = new LinkedHashMap<>();
    for (Finding finding : mode.findings()) {
      found.computeIfAbsent(fact(finding, 1), any -> new ArrayList<>()).add(finding);
    }
    found.forEach(
        (fact, all) ->
            facts.add(
                fact(all.get(0), all.size()),
                Optional.of(all.get(0).location()),
                List.of(),
                Optional.of(all.get(0).message())));
  }

  private Fact fact(Finding finding, int times) {
    List<Clause> value = new ArrayList<>();
    if (finding.services().isEmpty()) {
      value.add(Clause.of(THAT, Term.words(finding.message())));
    } else {
      value.add(
          new Clause(
              ABOUT, finding.services().stream().distinct().sorted().map(Term::service).toList()));
    }
    if (times > 1) {
      value.add(Clause.of(TIMES, Term.words(Integer.toString(times))));
    }
    Clause.flag(ERROR, finding.severity() == Severity.ERROR).ifPresent(value::add);
    return new Fact(this, List.of(Term.words(finding.rule())), value);
  }

  @Override
  Fact ordered(Fact fact) {
    return new Fact(
        this,
        fact.key(),
        fact.value().stream()
            .map(
                clause ->
                    clause.name().equals(ABOUT)
                        ? new Clause(ABOUT, clause.terms().stream().sorted().toList())
                        : clause)
            .toList());
  }

  @Override
  Term subject(Fact fact) {
    return fact.term(ABOUT).orElse(fact.key().get(0));
  }

  @Override
  List<Term> identity(Fact fact) {
    List<Term> terms = new ArrayList<>(fact.key());
    terms.addAll(fact.terms(ABOUT));
    terms.addAll(fact.terms(THAT));
    return terms;
  }

  @Override
  Gravity gravity(Optional<Fact> before, Optional<Fact> after, BothStates states) {
    if (after.isEmpty()) {
      return Gravity.NOTE;
    }
    return after.get().has(ERROR) ? Gravity.RISK : Gravity.CHANGE;
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
    Fact fact = after.or(() -> before).orElseThrow();
    String rule = fact.key().get(0).text();
    String that = fact.term(THAT).map(words -> ": " + words.text()).orElse("");
    if (after.isEmpty()) {
      return "no longer found: " + rule + that;
    }
    return before.isEmpty()
        ? "found " + rule + that
        : rule + " " + differing(before.get(), fact, names);
  }

  @Override
  String plain(Fact fact, Names names) {
    String more = super.plain(fact, names);
    return fact.key().get(0).text() + (more.isEmpty() ? "" : " " + more);
  }
}
