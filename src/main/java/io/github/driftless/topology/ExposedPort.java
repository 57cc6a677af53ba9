package io.github.driftless.topology;

import java.util.List;
import java.util.Optional;

/**
 * A published port, seen from the service that answers on it.
 *
 * @param portMapping what is published
 * @param publisher the id of the service that publishes it for this one; empty where it does so
 *     itself
 * @param inferred why it is taken to be this service's, for example {@code variable
 *     WEBUI_PORT_BAZARR}; empty where nothing had to be inferred
 * @param certainty how sure it is that this service answers; a port of which nothing tells stands
 *     at its publisher
 * @param candidates ids of the services that may answer, in the mode's order; none unless the
 *     certainty is {@code UNKNOWN}
 */
public record ExposedPort(
    PortMapping portMapping,
    Optional<String> publisher,
    Optional<String> inferred,
    Certainty certainty,
    List<String> candidates) {

  public ExposedPort {
    candidates = List.copyOf(candidates);
  }

  /** Returns the same about another port. */
  public ExposedPort with(PortMapping other) {
    return new ExposedPort(other, publisher, inferred, certainty, candidates);
  }

  /** Returns whether nothing tells who answers. */
  public boolean isUnclaimed() {
    return certainty == Certainty.UNKNOWN;
  }
}
