package io.github.driftless.analysis.change;

import java.util.List;
import java.util.Optional;

/**
 * One thing that a fact says of its subject.
 *
 * @param name what is said, for example {@code published by}; empty where the kind of fact says it
 * @param terms what it is; none where the name says all
 */
public record Clause(String name, List<Term> terms) {

  public Clause {
    terms = List.copyOf(terms);
  }

  static Clause of(String name, Term... terms) {
    return new Clause(name, List.of(terms));
  }

  static Clause words(String name, List<String> texts) {
    return new Clause(name, texts.stream().map(Term::words).toList());
  }

  static Optional<Clause> flag(String name, boolean on) {
    return on ? Optional.of(of(name)) : Optional.empty();
  }
}
