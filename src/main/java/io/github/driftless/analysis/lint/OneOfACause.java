package io.github.driftless.analysis.lint;

import io.github.driftless.analysis.lint.Finding.SameCause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reports one finding of each cause: that of the first of some rules, and what else was found of it
 * beside that.
 *
 * <p>An exclusion speaks of the rule that a cause is reported by. A cause all of whose findings by
 * that rule are excluded is known to the people who excluded them: no other rule reports it. What
 * is excluded of another rule is not named beside it.
 */
final class OneOfACause {

  /** The first that found something of a cause reports it. */
  private static final List<String> RULES =
      List.of(UnreachableRoute.NAME, ImpossibleFlow.NAME, IsolatedService.NAME);

  private final Predicate<Finding> excluded;
  private final Comparator<Found> order;

  /**
   * @param excluded asked once about each finding
   * @param order of findings within a stack's files
   */
  OneOfACause(Predicate<Finding> excluded, Comparator<Finding> order) {
    this.excluded = excluded;
    this.order =
        Comparator.comparing((Found each) -> RULES.indexOf(each.finding().rule()))
            .thenComparing(each -> each.finding().severity())
            .thenComparing(Found::finding, order);
  }

  /** A finding that is reported. */
  record Reported(Finding finding, List<SameCause> sameCause) {}

  /** Returns what is to be reported of the findings about one mode. */
  List<Reported> among(List<Found> findings) {
    Map<Cause, List<Found>> causes =
        findings.stream()
            .filter(each -> each.cause().isPresent())
            .collect(
                Collectors.groupingBy(
                    each -> each.cause().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
    List<Reported> reported = new ArrayList<>();
    for (Found each : findings) {
      if (each.cause().isEmpty() && !excluded.test(each.finding())) {
        reported.add(new Reported(each.finding(), List.of()));
      }
    }
    causes.values().forEach(of -> one(of).ifPresent(reported::add));
    return reported;
  }

  private Optional<Reported> one(List<Found> ofOneCause) {
    List<Found> sorted = ofOneCause.stream().sorted(order).toList();
    String rule = sorted.get(0).finding().rule();
    Set<Found> left = new LinkedHashSet<>(sorted);
    left.removeIf(each -> excluded.test(each.finding()));
    Optional<Found> first =
        left.stream().filter(each -> each.finding().rule().equals(rule)).findFirst();
    return first.map(
        found ->
            new Reported(
                found.finding(),
                left.stream()
                    .filter(each -> each != found && !isSaidBefore(each, sorted))
                    .flatMap(each -> each.asAside().stream())
                    .distinct()
                    .toList()));
  }

  /** What a later rule finds at the place of an earlier one's finding is the same once more. */
  private static boolean isSaidBefore(Found found, List<Found> sorted) {
    return sorted.stream()
        .map(Found::finding)
        .takeWhile(earlier -> !earlier.rule().equals(found.finding().rule()))
        .anyMatch(earlier -> earlier.location().equals(found.finding().location()));
  }
}
