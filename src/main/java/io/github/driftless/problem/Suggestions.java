package io.github.driftless.problem;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Suggests the nearest of some names for names that are not among them, as often as that is worth
 * its time. Made per run; not safe for use by several threads.
 */
public final class Suggestions {

  /**
   * Names that are compared with what was written, in all. Thousands of wrong names beside
   * thousands of right ones would otherwise take minutes, and whoever wrote them reads the first
   * ones anyway.
   */
  private static final int COMPARED = 300_000;

  private final List<String> names;
  private int compared;

  /**
   * Prepares for wrong names.
   *
   * @param names the right ones; of several that are equally near the first is suggested
   */
  public Suggestions(Collection<String> names) {
    this.names = names.stream().distinct().toList();
  }

  /**
   * Returns the hint {@code did you mean "x"?} of a name other than the written one, empty where
   * nothing is near ({@link Nearest#to}) or too many names were compared already.
   */
  public Optional<String> hint(String written) {
    return to(written).map(name -> "did you mean \"" + name + "\"?");
  }

  /** Returns the name that the hint names. */
  public Optional<String> to(String written) {
    compared = Math.min(compared, COMPARED) + Math.min(names.size(), COMPARED);
    return compared > COMPARED
        ? Optional.empty()
        : Nearest.to(written, names.stream().filter(name -> !name.equals(written)).toList());
  }
}
