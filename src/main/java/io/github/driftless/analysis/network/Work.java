package io.github.driftless.analysis.network;

/** What is worked out for a mode of a stack, and takes long enough to be worked out only once. */
public enum Work {
  /** {@link Connectivity}. */
  CONNECTIVITY,
  /** {@link Reach}. */
  REACH,
  /** The findings of lint's rules. */
  FINDINGS,
  /** The findings of the rules about policies alone. */
  POLICIES;

  /** Is called whenever something is worked out. */
  public interface Listener {

    /** Listens to nothing. */
    Listener NONE = (work, mode) -> {};

    /**
     * Is called when something is worked out.
     *
     * @param mode the mode's name
     */
    void done(Work work, String mode);
  }
}
