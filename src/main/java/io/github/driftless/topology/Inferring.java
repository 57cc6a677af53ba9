package io.github.driftless.topology;

/**
 * What may be inferred.
 *
 * @param roles what services are for
 * @param flows who talks to whom
 * @param routes what reverse proxies publish
 */
record Inferring(boolean roles, boolean flows, boolean routes) {

  static final Inferring ALL = new Inferring(true, true, true);
  static final Inferring NOTHING = new Inferring(false, false, false);

  /** Returns what both allow. */
  Inferring and(Inferring other) {
    return new Inferring(roles && other.roles, flows && other.flows, routes && other.routes);
  }
}
