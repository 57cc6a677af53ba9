package io.github.driftless.topology;

import java.util.Locale;

/** Where something outside the host stands. */
public enum Zone {
  INTERNET,
  LAN;

  /** Returns the word used in {@code topology.yaml} and the model's JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
