package io.github.driftless.analysis.change;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.topology.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which of the tiers that {@code topology.yaml} declares have services that meet on a network:
 * there one tier reaches the other.
 */
final class TierReachKind extends FactKind {

  private static final String OVER = "over";

  TierReachKind() {
    super(
        "reach",
        FactShape.of("tier {NETWORK} meets tier {NETWORK}")
            .joinedList(OVER, FactShape.Slot.NETWORK));
  }

  @Override
  void find(ModeAnalysis mode, FactFinder facts) {
    // which tier a service is drawn in where nobody said hangs on the order of the files
    Set<String> declared = new TreeSet<>();
    mode.topology().tiers().stream()
        .filter(tier -> tier.inferred().isEmpty())
        .forEach(tier -> declared.add(tier.name()));
    Map<String, Set<String>> tiers = new TreeMap<>();
    for (Service service : mode.mode().services()) {
      if (service.outside().isEmpty() && service.tier().filter(declared::contains).isPresent()) {
        for (String network : mode.reach().networksOf(service.id())) {
          tiers.computeIfAbsent(network, any -> new TreeSet<>()).add(service.tier().get());
        }
      }
    }
    Map<List<Term>, Set<String>> meetings = new TreeMap<>(TierReachKind::order);
    tiers.forEach(
        (network, all) -> {
          List<String> here = List.copyOf(all);
          for (int i = 0; i < here.size(); i++) {
            for (int j = i + 1; j < here.size(); j++) {
              meetings
                  .computeIfAbsent(
                      List.of(Term.network(here.get(i)), Term.network(here.get(j))),
                      any -> new TreeSet<>())
                  .add(network);
            }
          }
        });
    meetings.forEach(
        (pair, networks) -> {
          List<Term> over = new ArrayList<>();
          networks.forEach(network -> over.add(Term.network(network)));
          facts.add(new Fact(this, pair, List.of(new Clause(OVER, over))), Optional.empty());
        });
  }

  private static int order(List<Term> one, List<Term> other) {
    int first = one.get(0).compareTo(other.get(0));
    return first == 0 ? one.get(1).compareTo(other.get(1)) : first;
  }

  @Override
  Fact ordered(Fact fact) {
    return new Fact(
        this,
        fact.key().stream().sorted().toList(),
        List.of(new Clause(OVER, fact.terms(OVER).stream().sorted().toList())));
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
    String other = names.title(after.or(() -> before).orElseThrow().key().get(1));
    if (after.isEmpty()) {
      return "no network in common with the tier " + other + " any more";
    }
    return before
        .map(was -> "and the tier " + other + ": " + differing(was, after.get(), names))
        .orElseGet(
            () -> "meets the tier " + other + " over " + names.titles(after.get().terms(OVER)));
  }
}
