package io.github.driftless.analysis.change;

import io.github.driftless.problem.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something of a stack's network that is otherwise than before.
 *
 * @param kind what it is about
 * @param modes the names of the modes in which it holds, in declared order, at least one
 * @param before what was so; empty where there was nothing of the kind
 * @param after what is so now; empty where there is nothing of the kind any more; one of the two is
 *     always present
 * @param was the line that made it so before; empty where that is not known
 * @param source the line that makes it so now; empty where no one line does
 * @param remark what there is to say beside it; empty for nothing
 * @param gravity how grave it is
 * @param renamed whether all that changed is the name
 * @param lacks the variables without a value that what is so now hangs on, sorted
 */
public record NetworkChange(
    FactKind kind,
    List<String> modes,
    Optional<Fact> before,
    Optional<Fact> after,
    Optional<Location> was,
    Optional<Location> source,
    Optional<String> remark,
    Gravity gravity,
    boolean renamed,
    List<String> lacks) {

  public NetworkChange {
    modes = List.copyOf(modes);
    lacks = List.copyOf(lacks);
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("a change of nothing");
    }
  }

  /** Returns what it is about: what is there now, else what was there. */
  public Term subject() {
    return after.or(() -> before).orElseThrow().subject();
  }

  /** Returns what happened, in words that follow the subject and a colon. */
  public String words(Names names) {
    return renamed
        ? "was called " + names.title(before.orElseThrow().subject())
        : kind.words(before, after, names) + remark.map(text -> ": " + text).orElse("");
  }

  /** Returns how the words begin where the rest can stand in a list; empty where it cannot. */
  public Optional<String> listBegins() {
    return renamed ? Optional.empty() : kind.listBegins(before, after);
  }

  /** Returns what is so now of a new service, in words: {@code outbound Gluetun}. */
  public String state(Names names) {
    return after.map(fact -> kind.state(fact, names)).orElse("");
  }

  /** Returns what was so, without what it is about; empty where there was nothing. */
  public Optional<String> beforeText(Names names) {
    return before.map(fact -> plain(fact, names));
  }

  /** Returns what is so now, without what it is about; empty where there is nothing. */
  public Optional<String> afterText(Names names) {
    return after.map(fact -> plain(fact, names));
  }

  private String plain(Fact fact, Names names) {
    return renamed ? names.written(fact.subject()) : kind.plain(fact, names);
  }

  /** Returns whether a service came or went that this is a part of, such as its image. */
  public boolean isPartOf(NetworkChange service) {
    return service.kind() == FactKinds.SERVICE
        && kind != FactKinds.SERVICE
        && kind.belongsToService()
        && service.before().isPresent() != service.after().isPresent()
        && before.isPresent() == service.before().isPresent()
        && after.isPresent() == service.after().isPresent()
        && subject().equals(service.subject())
        && service.modes().containsAll(modes);
  }

  /** Returns whether it says how traffic leaves. */
  public boolean saysWayOut() {
    return kind == FactKinds.EGRESS;
  }

  /** Returns this in some of its modes. */
  NetworkChange in(List<String> some) {
    return new NetworkChange(
        kind, some, before, after, was, source, remark, gravity, renamed, lacks);
  }

  /** Returns whether a name stands in it. */
  boolean mentions(Term name) {
    return Stream.concat(before.stream(), after.stream()).anyMatch(fact -> fact.mentions(name));
  }

  /** Returns whether it follows from others: who reaches what, and what lint finds. */
  public boolean isDerived() {
    return kind.isDerived();
  }

  /** Returns whether what was so before hung on a variable without a value too. */
  public boolean knewNoValue() {
    return before.filter(fact -> fact.isOpen()).isPresent();
  }

  /** Orders by kind, then by subject. */
  int order() {
    return FactKinds.ALL.indexOf(kind);
  }
}
