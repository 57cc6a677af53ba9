package io.github.driftless.topology;

import java.util.Locale;

/** How sure a fact of the network is. */
public enum Certainty {
  /** The Compose Specification or the engine makes it so, or {@code topology.yaml} says so. */
  GIVEN,
  /** A sign says so. */
  INFERRED,
  /** Nothing at hand decides it. */
  UNKNOWN;

  /** Returns the word used in JSON: the name in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
