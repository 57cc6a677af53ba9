package io.github.driftless.proxy.route;

import io.github.driftless.problem.Location;
import java.util.Map;
import java.util.Optional;

/**
 * A container that may ask a proxy for routes.
 *
 * @param id what routes call it
 * @param service its service's name
 * @param project its compose project; empty for none
 * @param labels in declared order
 * @param variables its environment; only those that nginx-proxy reads are looked at
 * @param listensOn the lowest port that it is known to offer; empty where none is known
 */
public record Container(
    String id,
    String service,
    Optional<String> project,
    Map<String, Word> labels,
    Map<String, Word> variables,
    Optional<Integer> listensOn) {

  /** A text and where it stands. */
  public record Word(String text, Location at) {}
}
