package io.github.driftless.analysis.change;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.problem.Location;
import io.github.driftless.topology.Service;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What is so in a stack, as far as it matters to its network: what pages are written from, and what
 * two states of a stack are compared by.
 *
 * @param modes the facts of each mode, in declared order
 * @param hidden how many facts, or parts of them, are left out since {@code publish: hide} says so
 * @param titles what services are called in sentences, by id; empty where the facts were read from
 *     a list
 */
public record Facts(List<FactsOfMode> modes, int hidden, Map<String, String> titles) {

  public Facts {
    modes = List.copyOf(modes);
    titles = Collections.unmodifiableMap(new HashMap<>(titles));
  }

  /** Returns all facts of a stack. */
  public static Facts of(Analysis analysis) {
    return of(analysis, false, false);
  }

  /** Returns the facts of a stack without what {@code publish: hide} hides. */
  public static Facts published(Analysis analysis) {
    return of(
        analysis,
        analysis.settings().pages().subnetsHidden(),
        analysis.settings().pages().findingsHidden());
  }

  private static Facts of(Analysis analysis, boolean subnetsHidden, boolean findingsHidden) {
    List<FactsOfMode> modes = new ArrayList<>();
    Map<String, String> titles = new HashMap<>();
    int hidden = 0;
    for (ModeAnalysis mode : analysis.modes()) {
      FactFinder finder = new FactFinder(subnetsHidden, findingsHidden);
      FactKinds.ALL.forEach(kind -> kind.find(mode, finder));
      modes.add(new FactsOfMode(mode.mode().name(), finder.found()));
      hidden += finder.hidden();
      for (Service service : mode.mode().services()) {
        titles.putIfAbsent(service.id(), service.title());
      }
    }
    return new Facts(modes, hidden, titles);
  }

  /** Returns what there would be to say of a stack of the same modes that has nothing. */
  public Facts withoutAny() {
    return new Facts(
        modes.stream().map(mode -> new FactsOfMode(mode.mode(), List.of())).toList(), 0, Map.of());
  }

  /**
   * Returns these facts as they stand elsewhere.
   *
   * @param places returns the place that a place is shown as
   * @param words the same for words that may hold paths
   */
  public Facts shownAs(UnaryOperator<Location> places, UnaryOperator<String> words) {
    UnaryOperator<Term> terms =
        term ->
            term.match(
                service -> term, network -> term, text -> Term.words(words.apply(text.text())));
    return new Facts(
        modes.stream()
            .map(
                mode ->
                    new FactsOfMode(
                        mode.mode(),
                        mode.facts().stream()
                            .map(
                                each ->
                                    new PlacedFact(
                                        each.fact().with(terms),
                                        each.source().map(places),
                                        each.remark().map(words),
                                        each.lacks()))
                            .toList()))
            .toList(),
        hidden,
        titles);
  }

  /** Returns the names of the modes, in declared order. */
  List<String> modeNames() {
    return modes.stream().map(FactsOfMode::mode).toList();
  }

  /** Returns the ids of the services of all modes. */
  Set<String> services() {
    Set<String> ids = new LinkedHashSet<>();
    modes.forEach(mode -> ids.addAll(mode.services()));
    return ids;
  }
}
