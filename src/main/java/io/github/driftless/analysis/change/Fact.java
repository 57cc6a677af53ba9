package io.github.driftless.analysis.change;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that holds in a mode of a stack.
 *
 * @param kind what it is about
 * @param key what it is about, more precisely: facts of one kind and key say the same thing
 *     otherwise; at least one
 * @param value what is said, in the order of the kind's shape
 */
public record Fact(FactKind kind, List<Term> key, List<Clause> value) {

  public Fact {
    key = List.copyOf(key);
    value = List.copyOf(value);
  }

  /** Returns the terms of a clause; none where the fact has no such clause. */
  List<Term> terms(String clause) {
    return value.stream()
        .filter(each -> each.name().equals(clause))
        .findFirst()
        .map(Clause::terms)
        .orElse(List.of());
  }

  /** Returns the first term of a clause; empty where the fact has no such clause. */
  Optional<Term> term(String clause) {
    return terms(clause).stream().findFirst();
  }

  boolean has(String clause) {
    return value.stream().anyMatch(each -> each.name().equals(clause));
  }

  /** Returns what it is about in a word or two: a service where there is one. */
  Term subject() {
    return kind.subject(this);
  }

  /** Returns whether a variable without a value shows in it. */
  boolean isOpen() {
    return key.stream().anyMatch(term -> term.text().contains("${"))
        || value.stream()
            .flatMap(clause -> clause.terms().stream())
            .anyMatch(term -> term.text().contains("${"));
  }

  /** Returns whether a name stands in it. */
  boolean mentions(Term name) {
    return key.contains(name) || value.stream().anyMatch(clause -> clause.terms().contains(name));
  }

  /** Returns this with other terms. */
  Fact with(Function<Term, Term> renamed) {
    return kind.ordered(
        new Fact(
            kind,
            key.stream().map(renamed).toList(),
            value.stream()
                .map(each -> new Clause(each.name(), each.terms().stream().map(renamed).toList()))
                .toList()));
  }
}
