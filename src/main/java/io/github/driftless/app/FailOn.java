package io.github.driftless.app;

import io.github.driftless.analysis.change.Changes;
import io.github.driftless.analysis.change.Gravity;
import java.util.Locale;
import java.util.Optional;

/** Which changes a comparison fails on. */
public enum FailOn {
  /** On risks alone. */
  RISK(Optional.of(Gravity.RISK)),
  /** On whatever makes the network another one. */
  CHANGE(Optional.of(Gravity.CHANGE)),
  /** On none. */
  NEVER(Optional.empty());

  private final Optional<Gravity> gravity;

  FailOn(Optional<Gravity> gravity) {
    this.gravity = gravity;
  }

  /** Returns its name in options and parameters: the name in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isMetBy(Changes changes) {
    return gravity.filter(changes::has).isPresent();
  }
}
