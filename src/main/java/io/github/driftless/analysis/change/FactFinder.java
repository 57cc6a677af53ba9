package io.github.driftless.analysis.change;

import io.github.driftless.problem.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Takes the facts that are found in a mode. */
final class FactFinder {

  /** How a variable without a value shows: {@code ${NAME}}, {@code ${NAME:-...}}. */
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)");

  private final boolean subnetsHidden;
  private final boolean findingsHidden;
  private final List<PlacedFact> found = new ArrayList<>();
  private int hidden;

  FactFinder(boolean subnetsHidden, boolean findingsHidden) {
    this.subnetsHidden = subnetsHidden;
    this.findingsHidden = findingsHidden;
  }

  /** Returns what may be said of addresses, and counts them where they are hidden. */
  List<String> addresses(List<String> addresses) {
    if (subnetsHidden) {
      hidden += addresses.size();
      return List.of();
    }
    return addresses;
  }

  /** Returns whether addresses are hidden. */
  boolean hidesAddresses() {
    return subnetsHidden;
  }

  /** Returns whether findings are hidden. */
  boolean hidesFindings() {
    return findingsHidden;
  }

  /** Counts facts that are hidden. */
  void hide(int count) {
    hidden += count;
  }

  void add(Fact fact, Optional<Location> source) {
    add(fact, source, List.of());
  }

  /**
   * Adds a fact.
   *
   * @param lacks variables without a value that it hangs on, beside those that show in it
   */
  void add(Fact fact, Optional<Location> source, List<String> lacks) {
    add(fact, source, lacks, Optional.empty());
  }

  /**
   * Adds a fact.
   *
   * @param lacks variables without a value that it hangs on, beside those that show in it
   * @param remark what there is to say of it beside the fact
   */
  void add(Fact fact, Optional<Location> source, List<String> lacks, Optional<String> remark) {
    List<String> variables = new ArrayList<>(lacks);
    fact.key().forEach(term -> variables.addAll(variables(term.text())));
    fact.value()
        .forEach(
            clause -> clause.terms().forEach(term -> variables.addAll(variables(term.text()))));
    found.add(new PlacedFact(fact, source, remark, variables));
  }

  private static List<String> variables(String text) {
    return text.contains("${")
        ? VARIABLE.matcher(text).results().map((MatchResult result) -> result.group(1)).toList()
        : List.of();
  }

  List<PlacedFact> found() {
    return found;
  }

  int hidden() {
    return hidden;
  }
}
