package io.github.driftless.analysis.change;

import io.github.driftless.analysis.ModeAnalysis;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A kind of facts: how they are found, written and read, and what it means where one changes. A new
 * kind is one class and one line in {@link FactKinds}.
 */
public abstract class FactKind {

  private final String word;
  private final FactShape shape;

  FactKind(String word, FactShape shape) {
    this.word = word;
    this.shape = shape;
  }

  /** Returns the word for changes of it in JSON: {@code egress}. Two kinds may share one. */
  public final String word() {
    return word;
  }

  /** Returns how a fact of it is written. */
  final FactShape shape() {
    return shape;
  }

  /** Finds all facts of the kind in a mode. */
  abstract void find(ModeAnalysis mode, FactFinder facts);

  /** Returns what a fact is about: a service where there is one. */
  Term subject(Fact fact) {
    return fact.key().get(0);
  }

  /** Returns what facts have in common that say the same thing otherwise. */
  List<Term> identity(Fact fact) {
    return fact.key();
  }

  /**
   * Returns what a fact has in common with one of another key that took its place, such as the port
   * of a container that is published elsewhere now; empty where there is nothing like that.
   */
  Optional<List<Term>> likeness(Fact fact) {
    return Optional.empty();
  }

  /** Returns whether facts of it say what one service is, and come and go with it. */
  boolean belongsToService() {
    return false;
  }

  /** Returns what a fact joins to what; empty where it joins nothing. */
  Optional<Link> link(Fact fact) {
    return Optional.empty();
  }

  /** Returns whether facts of it say that something is joined to something else. */
  boolean isJoining() {
    return false;
  }

  /** Returns whether what facts of it are about is a box in a picture. */
  boolean isBox() {
    return true;
  }

  /** Returns whether facts of it open services to others: ports, and names that lead to them. */
  boolean opens() {
    return false;
  }

  /** Returns whether facts of it follow from others alone. */
  boolean isDerived() {
    return false;
  }

  /** Returns a fact whose names were changed as it would have been found under its new names. */
  Fact ordered(Fact fact) {
    return fact;
  }

  /**
   * Returns how grave it is that a fact came, went or changed; at least one of the two is present.
   */
  Gravity gravity(Optional<Fact> before, Optional<Fact> after, BothStates states) {
    return Gravity.CHANGE;
  }

  /**
   * Returns what happened, in words that follow the subject and a colon: {@code outbound Gluetun ->
   * none}; at least one of the two is present.
   */
  abstract String words(Optional<Fact> before, Optional<Fact> after, Names names);

  /**
   * Returns how {@link #words} begin where the rest names one of several things that can be listed:
   * {@code uses}; empty where they are no list.
   */
  Optional<String> listBegins(Optional<Fact> before, Optional<Fact> after) {
    return Optional.empty();
  }

  /** Returns what a fact of a new service says of it: {@code outbound Gluetun}. */
  String state(Fact fact, Names names) {
    return plain(fact, names);
  }

  /** Returns what a fact says, without what it is about: {@code vpn gluetun}. */
  String plain(Fact fact, Names names) {
    return fact.value().stream()
        .map(
            clause ->
                (clause.name()
                        + ' '
                        + clause.terms().stream()
                            .map(names::written)
                            .collect(Collectors.joining(" ")))
                    .strip())
        .collect(Collectors.joining(", "));
  }

  /** Returns the clauses that differ: {@code sign-in authelia -> none}. */
  static String differing(Fact before, Fact after, Names names) {
    List<String> clauses =
        after.kind().shape().clauseNames().stream()
            .filter(
                name ->
                    before.has(name) != after.has(name)
                        || !before.terms(name).equals(after.terms(name)))
            .map(name -> differing(name, before, after, names))
            .toList();
    return String.join(", ", clauses);
  }

  private static String differing(String name, Fact before, Fact after, Names names) {
    if (before.terms(name).isEmpty() && after.terms(name).isEmpty()) {
      return (after.has(name) ? "now " : "no longer ") + name;
    }
    return (name
            + ' '
            + names.titles(before.terms(name))
            + " -> "
            + names.titles(after.terms(name)))
        .strip();
  }
}
