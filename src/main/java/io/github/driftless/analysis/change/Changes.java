package io.github.driftless.analysis.change;

import java.util.List;

/**
 * What is otherwise in one state of a stack than in another.
 *
 * @param all every change, sorted by kind, then by subject
 * @param modes the names of all modes of the later state, in declared order: a change that holds in
 *     all of them need not name them
 * @param names what people call what changed
 */
public record Changes(List<NetworkChange> all, List<String> modes, Names names) {

  /** Returns that nothing changed. */
  public static Changes none(Facts now) {
    return new Changes(
        List.of(), now.modeNames(), new Names(new FactNames(now.services()), now.titles()));
  }

  public Changes {
    all = List.copyOf(all);
    modes = List.copyOf(modes);
  }

  /** Returns whether both states are the same. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Returns those of some changes that say more than the others, in the same order. */
  public static List<NetworkChange> essential(List<NetworkChange> some) {
    return Essentials.of(some);
  }

  /** Returns whether some change is at least as grave. */
  public boolean has(Gravity gravity) {
    return all.stream().anyMatch(change -> change.gravity().compareTo(gravity) <= 0);
  }
}
