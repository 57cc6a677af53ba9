package io.github.driftless.diagram;

/** What a colour means. Which colour it is, formats know. */
public enum StyleClass {
  NEUTRAL,
  /** Through the VPN. */
  VPN,
  /** Straight to the Internet. */
  DIRECT,
  /** No network. */
  ISOLATED,
  /** On the host's network. */
  HOST,
  /** Where traffic from outside comes in: a reverse proxy, a tunnel. */
  ENTRY,
  /** Keeps data: a database, a cache. */
  DATA,
  /** Decides who may come in. */
  GUARD,
  /** Watches the others. */
  WATCH,
  /** Not known: drawn grey, with dashes. */
  UNKNOWN,
  /** Was not there before. */
  ADDED,
  /** Is otherwise than before. */
  CHANGED,
  /** Is not there any more: drawn with dashes. */
  REMOVED;

  /** Returns whether it is drawn with dashes. */
  public boolean isDashed() {
    return this == UNKNOWN || this == REMOVED;
  }
}
