package io.github.driftless.analysis.change;

import io.github.driftless.problem.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Compares two states of a stack, fact by fact. What only has another name is one change; what
 * holds in several modes is one change. Comparing a state with itself finds nothing.
 */
public final class FactsComparison {

  private final Facts before;
  private final Facts after;
  private final Map<Found, Merged> found = new LinkedHashMap<>();

  /** A change, whatever the mode. */
  private record Found(
      FactKind kind, Optional<Fact> before, Optional<Fact> after, boolean renamed) {}

  /** What the modes add to a change. */
  private record Merged(
      Set<String> modes,
      Optional<Location> was,
      Optional<Location> source,
      Optional<String> remark,
      Gravity gravity,
      Set<String> lacks) {}

  private FactsComparison(Facts before, Facts after) {
    this.before = before;
    this.after = after;
  }

  /** Returns what differs. */
  public static Changes between(Facts before, Facts after) {
    return new FactsComparison(before, after).compare();
  }

  private Changes compare() {
    Map<Term, Term> renames = Renames.between(all(before), all(after));
    for (FactsOfMode now : after.modes()) {
      Optional<FactsOfMode> was = counterpart(now);
      if (was.isPresent()) {
        mode(now.mode(), was.get(), now, renames);
      } else {
        Fact mode = FactKinds.MODE.of(now.mode());
        add(
            now.mode(),
            new Found(mode.kind(), Optional.empty(), Optional.of(mode), false),
            Optional.empty(),
            Optional.empty(),
            Gravity.CHANGE);
      }
    }
    if (before.modes().size() > 1 || after.modes().size() > 1) {
      before.modes().stream()
          .filter(was -> !after.modeNames().contains(was.mode()))
          .forEach(
              was -> {
                Fact mode = FactKinds.MODE.of(was.mode());
                add(
                    was.mode(),
                    new Found(mode.kind(), Optional.of(mode), Optional.empty(), false),
                    Optional.empty(),
                    Optional.empty(),
                    Gravity.CHANGE);
              });
    }
    return changes();
  }

  /** The only mode of a stack is the only one of it, whatever it is called. */
  private Optional<FactsOfMode> counterpart(FactsOfMode now) {
    return before.modes().size() == 1 && after.modes().size() == 1
        ? Optional.of(before.modes().get(0))
        : before.modes().stream().filter(was -> was.mode().equals(now.mode())).findFirst();
  }

  private static List<Fact> all(Facts facts) {
    return facts.modes().stream()
        .flatMap(mode -> mode.facts().stream())
        .map(PlacedFact::fact)
        .distinct()
        .toList();
  }

  private void mode(String mode, FactsOfMode was, FactsOfMode now, Map<Term, Term> renames) {
    Map<Fact, PlacedFact> old = new LinkedHashMap<>();
    Map<Fact, PlacedFact> renamed = new HashMap<>();
    for (PlacedFact each : was.facts()) {
      Fact fact = each.fact().with(term -> renames.getOrDefault(term, term));
      old.putIfAbsent(fact, each);
      if (!fact.equals(each.fact())) {
        renamed.put(fact, each);
      }
    }
    Map<Fact, PlacedFact> present = new LinkedHashMap<>();
    now.facts().forEach(each -> present.putIfAbsent(each.fact(), each));
    renamed(mode, renamed, present);
    BothStates states = new BothStates(List.copyOf(old.keySet()), List.copyOf(present.keySet()));
    List<Fact> gone = old.keySet().stream().filter(fact -> !present.containsKey(fact)).toList();
    List<Fact> come = present.keySet().stream().filter(fact -> !old.containsKey(fact)).toList();
    for (Pairs.Pair pair : Pairs.of(gone, come)) {
      add(
          mode,
          new Found(pair.kind(), pair.before(), pair.after(), false),
          pair.before().map(old::get),
          pair.after().map(present::get),
          pair.kind().gravity(pair.before(), pair.after(), states));
    }
  }

  private void renamed(String mode, Map<Fact, PlacedFact> renamed, Map<Fact, PlacedFact> present) {
    renamed.forEach(
        (fact, was) -> {
          boolean named =
              (fact.kind() == FactKinds.SERVICE || fact.kind() == FactKinds.NETWORK)
                  && !fact.subject().equals(was.fact().subject());
          Optional<PlacedFact> now =
              present.values().stream()
                  .filter(each -> each.fact().kind() == fact.kind())
                  .filter(each -> each.fact().key().equals(fact.key()))
                  .findFirst();
          if (named && now.isPresent()) {
            add(
                mode,
                new Found(
                    fact.kind(), Optional.of(was.fact()), Optional.of(now.get().fact()), true),
                Optional.of(was),
                now,
                Gravity.CHANGE);
          }
        });
  }

  private void add(
      String mode,
      Found change,
      Optional<PlacedFact> was,
      Optional<PlacedFact> now,
      Gravity gravity) {
    Merged merged =
        found.computeIfAbsent(
            change,
            any ->
                new Merged(
                    new LinkedHashSet<>(),
                    was.flatMap(PlacedFact::source),
                    now.flatMap(PlacedFact::source),
                    now.or(() -> was).flatMap(PlacedFact::remark),
                    gravity,
                    new LinkedHashSet<>()));
    merged.modes().add(mode);
    now.ifPresent(each -> merged.lacks().addAll(each.lacks()));
    if (gravity.compareTo(merged.gravity()) < 0) {
      found.put(
          change,
          new Merged(
              merged.modes(),
              merged.was(),
              merged.source(),
              merged.remark(),
              gravity,
              merged.lacks()));
    }
  }

  private Changes changes() {
    Names names = names();
    List<NetworkChange> all = new ArrayList<>();
    found.forEach(
        (change, more) ->
            all.add(
                new NetworkChange(
                    change.kind(),
                    List.copyOf(more.modes()),
                    change.before(),
                    change.after(),
                    more.was(),
                    more.source(),
                    more.remark(),
                    more.gravity(),
                    change.renamed(),
                    List.copyOf(more.lacks()))));
    all.sort(
        Comparator.comparingInt(NetworkChange::order)
            .thenComparing(NetworkChange::subject)
            .thenComparing(change -> Objects.toString(change.after()))
            .thenComparing(change -> Objects.toString(change.before())));
    return new Changes(all, after.modeNames(), names);
  }

  private Names names() {
    Set<String> services = new LinkedHashSet<>(after.services());
    services.addAll(before.services());
    Map<String, String> titles = new HashMap<>(before.titles());
    titles.putAll(after.titles());
    return new Names(new FactNames(services), titles);
  }
}
