package io.github.driftless.analysis.change;

import java.util.List;

/**
 * The facts of one mode.
 *
 * @param mode the mode's name
 * @param facts sorted by kind, within a kind in the order in which they were found or written
 */
public record FactsOfMode(String mode, List<PlacedFact> facts) {

  public FactsOfMode {
    facts = List.copyOf(facts);
  }

  /** Returns the ids of the services there are. */
  List<String> services() {
    return facts.stream()
        .filter(each -> each.fact().kind() == FactKinds.SERVICE)
        .map(each -> each.fact().key().get(0).text())
        .toList();
  }
}
