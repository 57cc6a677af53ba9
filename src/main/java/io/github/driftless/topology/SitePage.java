package io.github.driftless.topology;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A page that can be written about a stack. */
public enum SitePage {
  /** How traffic leaves, in every mode. It is always written. */
  ARCHITECTURE,
  /** The networks with all their members. */
  NETWORKS,
  /** What runs. */
  SERVICES,
  /** What is open outside the stack's own networks. */
  EXPOSURE,
  /** The way in by DNS names; where there are any. */
  REMOTE_ACCESS,
  /** What lint tells. */
  FINDINGS,
  /** A page for each service. */
  EACH_SERVICE;

  /** Returns its name under {@code pages: include} of {@code topology.yaml}, in kebab-case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns the pages of a stack that does not say: all but findings and those for each service.
   */
  public static Set<SitePage> usual() {
    return EnumSet.complementOf(EnumSet.of(FINDINGS, EACH_SERVICE));
  }
}
