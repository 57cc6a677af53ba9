package io.github.driftless.analysis.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds out what took the place of what: facts of one key, else those that are alike. */
final class Pairs {

  private Pairs() {}

  /** A fact and what took its place; at least one of the two is present. */
  record Pair(Optional<Fact> before, Optional<Fact> after) {

    FactKind kind() {
      return after.or(() -> before).orElseThrow().kind();
    }
  }

  private record Key(FactKind kind, List<Term> terms) {}

  static List<Pair> of(List<Fact> gone, List<Fact> come) {
    List<Pair> pairs = new ArrayList<>();
    List<Fact> goneAlone = new ArrayList<>(gone);
    List<Fact> comeAlone = new ArrayList<>(come);
    pair(
        goneAlone,
        comeAlone,
        fact -> Optional.of(new Key(fact.kind(), fact.kind().identity(fact))),
        pairs);
    pair(
        goneAlone,
        comeAlone,
        fact -> fact.kind().likeness(fact).map(terms -> new Key(fact.kind(), terms)),
        pairs);
    goneAlone.forEach(fact -> pairs.add(new Pair(Optional.of(fact), Optional.empty())));
    comeAlone.forEach(fact -> pairs.add(new Pair(Optional.empty(), Optional.of(fact))));
    return pairs;
  }

  /** Takes out of both lists what belongs together for sure: one on each side. */
  private static void pair(
      List<Fact> gone, List<Fact> come, Function<Fact, Optional<Key>> key, List<Pair> pairs) {
    Map<Key, List<Fact>> goneByKey = byKey(gone, key);
    Map<Key, List<Fact>> comeByKey = byKey(come, key);
    Map<Fact, Fact> found = new LinkedHashMap<>();
    goneByKey.forEach(
        (each, olds) -> {
          List<Fact> news = comeByKey.getOrDefault(each, List.of());
          if (olds.size() == 1 && news.size() == 1) {
            found.put(olds.get(0), news.get(0));
          }
        });
    found.forEach((old, now) -> pairs.add(new Pair(Optional.of(old), Optional.of(now))));
    gone.removeAll(found.keySet());
    come.removeAll(found.values());
  }

  private static Map<Key, List<Fact>> byKey(List<Fact> facts, Function<Fact, Optional<Key>> key) {
    Map<Key, List<Fact>> byKey = new LinkedHashMap<>();
    facts.forEach(
        fact ->
            key.apply(fact)
                .ifPresent(
                    each -> byKey.computeIfAbsent(each, any -> new ArrayList<>()).add(fact)));
    return byKey;
  }
}
