package io.github.driftless.analysis.network;

import java.util.Locale;

/** How traffic leaves a namespace. */
public enum Egress {
  /** Through a VPN gateway's tunnel. */
  VPN,
  /** Through a network that routes out, the host's address in front. */
  DIRECT,
  /** Straight from the host's own network. */
  HOST,
  /** Not at all. */
  NONE,
  /** It is not known: something at hand points at a way that nothing at hand decides. */
  UNKNOWN;

  /** Returns the word used in the model's JSON: the name in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
