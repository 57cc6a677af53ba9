package io.github.driftless.analysis.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How facts of a kind are written: words and names in a fixed order, then clauses. {@code port
 * {text} of {service}, published by {service}}: the first clause stands without a comma.
 */
final class FactShape {

  /** What may stand in a place. */
  enum Slot {
    /** A service, always by its id. */
    ID,
    /** A service. */
    SERVICE,
    /** A network. */
    NETWORK,
    /** Words. */
    TEXT,
    /** A service, or words, which are in quotes then. */
    EITHER
  }

  /** A part of the key: a word that always stands there, or a place. */
  private record Part(String word, Optional<Slot> slot) {}

  /**
   * A clause that facts may have.
   *
   * @param joined whether it stands without a comma before it
   * @param many whether several terms may follow
   */
  private record ClauseShape(String name, Optional<Slot> slot, boolean joined, boolean many) {}

  private final List<Part> key;
  private final List<ClauseShape> clauses;

  private FactShape(List<Part> key, List<ClauseShape> clauses) {
    this.key = key;
    this.clauses = clauses;
  }

  /** Returns a shape whose facts begin so: words, and the names of slots in braces. */
  static FactShape of(String key) {
    List<Part> parts = new ArrayList<>();
    for (String word : key.split(" ")) {
      parts.add(
          word.startsWith("{")
              ? new Part("", Optional.of(Slot.valueOf(word.substring(1, word.length() - 1))))
              : new Part(word, Optional.empty()));
    }
    return new FactShape(parts, List.of());
  }

  /** Returns this with a clause of one term, without a comma before it. */
  FactShape joined(String name, Slot slot) {
    return with(new ClauseShape(name, Optional.of(slot), true, false));
  }

  /** Returns this with a clause of several terms, without a comma before it. */
  FactShape joinedList(String name, Slot slot) {
    return with(new ClauseShape(name, Optional.of(slot), true, true));
  }

  /** Returns this with a clause of one term. */
  FactShape clause(String name, Slot slot) {
    return with(new ClauseShape(name, Optional.of(slot), false, false));
  }

  /** Returns this with a clause of several terms. */
  FactShape list(String name, Slot slot) {
    return with(new ClauseShape(name, Optional.of(slot), false, true));
  }

  /** Returns this with a clause whose name says all. */
  FactShape flag(String name) {
    return with(new ClauseShape(name, Optional.empty(), false, false));
  }

  private FactShape with(ClauseShape clause) {
    List<ClauseShape> more = new ArrayList<>(clauses);
    more.add(clause);
    return new FactShape(key, more);
  }

  List<String> clauseNames() {
    return clauses.stream().map(ClauseShape::name).toList();
  }

  /** Returns the word that facts begin with; empty where they begin with a name. */
  Optional<String> firstWord() {
    return Optional.of(key.get(0)).filter(part -> part.slot().isEmpty()).map(Part::word);
  }

  String write(Fact fact, FactNames names) {
    StringBuilder line = new StringBuilder();
    int next = 0;
    for (Part part : key) {
      space(line)
          .append(
              part.slot().isPresent()
                  ? names.write(fact.key().get(next++), part.slot().get())
                  : part.word());
    }
    for (ClauseShape shape : clauses) {
      fact.value().stream()
          .filter(clause -> clause.name().equals(shape.name()))
          .findFirst()
          .ifPresent(clause -> write(clause, shape, names, line));
    }
    return line.toString();
  }

  private static void write(Clause clause, ClauseShape shape, FactNames names, StringBuilder line) {
    if (!shape.joined()) {
      line.append(',');
    }
    if (!shape.name().isEmpty()) {
      space(line).append(shape.name());
    }
    shape
        .slot()
        .ifPresent(
            slot -> clause.terms().forEach(term -> space(line).append(names.write(term, slot))));
  }

  private static StringBuilder space(StringBuilder line) {
    return line.isEmpty() ? line : line.append(' ');
  }

  /** Reads a fact; empty where the tokens are of no fact of this shape. */
  Optional<Fact> read(FactKind kind, FactTokens tokens, FactNames names) {
    List<Term> terms = new ArrayList<>();
    for (Part part : key) {
      if (part.slot().isEmpty()) {
        if (!tokens.skip(part.word())) {
          return Optional.empty();
        }
      } else if (tokens.isTerm()) {
        terms.add(names.read(tokens.next(), part.slot().get()));
      } else {
        return Optional.empty();
      }
    }
    List<Clause> value = new ArrayList<>();
    for (ClauseShape shape : clauses) {
      read(shape, tokens, names).ifPresent(value::add);
    }
    // what a fact of this kind says stands behind its key without a name
    boolean saysNothing =
        value.isEmpty() && clauses.stream().anyMatch(clause -> clause.name().isEmpty());
    return tokens.isAtEnd() && !saysNothing
        ? Optional.of(new Fact(kind, terms, value))
        : Optional.empty();
  }

  private static Optional<Clause> read(ClauseShape shape, FactTokens tokens, FactNames names) {
    int start = tokens.mark();
    boolean begun =
        (shape.joined() || tokens.skip(","))
            && (shape.name().isEmpty()
                || List.of(shape.name().split(" ")).stream().allMatch(tokens::skip));
    List<Term> terms = new ArrayList<>();
    if (begun && shape.slot().isPresent()) {
      do {
        if (!tokens.isTerm()) {
          break;
        }
        terms.add(names.read(tokens.next(), shape.slot().get()));
      } while (shape.many());
    }
    if (!begun || shape.slot().isPresent() == terms.isEmpty()) {
      tokens.reset(start);
      return Optional.empty();
    }
    return Optional.of(new Clause(shape.name(), terms));
  }
}
