package io.github.driftless.analysis.change;

import java.util.Locale;

/** How grave a change is; the gravest first. */
public enum Gravity {
  /** More is exposed, traffic leaks, a sign-in is lost, a policy is broken. */
  RISK,
  /** The network is another one. */
  CHANGE,
  /** Something is said otherwise that opens and closes nothing. */
  NOTE;

  /** Returns the word used in JSON: the name in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the graver of both. */
  public Gravity or(Gravity other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
