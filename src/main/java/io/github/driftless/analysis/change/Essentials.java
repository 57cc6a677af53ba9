package io.github.driftless.analysis.change;

import io.github.driftless.problem.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Leaves out what others of some changes say better: that a service has another network where its
 * way out changed with it, that it is reached otherwise where its ports or names changed, what lint
 * finds at the line of a change that is a risk by itself, what a service used or was found to be
 * that is gone, and traffic that a changed line stands for.
 */
final class Essentials {

  private final List<NetworkChange> all;
  private final Map<Term, Set<String>> newNamespace = new HashMap<>();
  private final Map<Term, Set<String>> newEgress = new HashMap<>();
  private final Set<Location> risks = new HashSet<>();
  private final Set<Location> lines = new HashSet<>();
  private final Set<Term> gone = new HashSet<>();

  private Essentials(List<NetworkChange> all) {
    this.all = all;
    for (NetworkChange change : all) {
      if (change.kind() == FactKinds.NAMESPACE) {
        modes(newNamespace, change).addAll(change.modes());
      }
      if (change.kind() == FactKinds.EGRESS) {
        modes(newEgress, change).addAll(change.modes());
      }
      if (change.kind() == FactKinds.SERVICE && change.after().isEmpty()) {
        gone.add(change.subject());
      }
      if (change.kind().opens()) {
        change.source().or(change::was).ifPresent(lines::add);
      }
      if (!change.kind().isDerived() && change.gravity() == Gravity.RISK) {
        change.source().ifPresent(risks::add);
      }
    }
  }

  private static Set<String> modes(Map<Term, Set<String>> of, NetworkChange change) {
    return of.computeIfAbsent(change.subject(), any -> new HashSet<>());
  }

  /** Returns the others, in the same order. */
  static List<NetworkChange> of(List<NetworkChange> all) {
    Essentials essentials = new Essentials(all);
    return all.stream().flatMap(change -> essentials.rest(change).stream()).toList();
  }

  private Optional<NetworkChange> rest(NetworkChange change) {
    if (change.kind() == FactKinds.NAMESPACE || change.kind() == FactKinds.MEMBERSHIP) {
      List<String> modes = new ArrayList<>(change.modes());
      modes.removeIf(
          mode ->
              newNamespace.getOrDefault(change.subject(), Set.of()).contains(mode)
                  && newEgress.getOrDefault(change.subject(), Set.of()).contains(mode));
      return modes.isEmpty() ? Optional.empty() : Optional.of(change.in(modes));
    }
    if (change.kind() == FactKinds.FLOW) {
      boolean told =
          change.source().or(change::was).filter(lines::contains).isPresent()
              || gone.stream().anyMatch(change::mentions);
      return told ? Optional.empty() : Optional.of(change);
    }
    if (change.kind().isDerived() && change.after().isEmpty() && gone.contains(change.subject())) {
      return Optional.empty();
    }
    boolean said =
        change.kind().isDerived()
            && (change.source().filter(risks::contains).isPresent()
                || (change.gravity() != Gravity.RISK && isSaidByOthers(change)));
    return said ? Optional.empty() : Optional.of(change);
  }

  private boolean isSaidByOthers(NetworkChange change) {
    return change.kind() == FactKinds.OUTSIDE_REACH
        && all.stream()
            .filter(other -> other.kind().opens())
            .anyMatch(other -> other.mentions(change.subject()));
  }
}
