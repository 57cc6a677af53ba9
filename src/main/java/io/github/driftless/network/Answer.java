package io.github.driftless.network;

import java.util.List;
import java.util.Optional;

/**
 * Whether somebody reaches somebody, and why.
 *
 * @param ways the ways there are, the plainest first; empty: it does not
 * @param obstacles what stands in the way of others; never empty where there is no way
 */
public record Answer(Party from, Party to, List<Way> ways, List<Obstacle> obstacles) {

  public Answer {
    ways = List.copyOf(ways);
    obstacles = List.copyOf(obstacles);
    if (ways.isEmpty() && obstacles.isEmpty()) {
      throw new IllegalArgumentException("a no without a reason: " + from + " to " + to);
    }
  }

  /** Returns whether there is a way. */
  public boolean reaches() {
    return !ways.isEmpty();
  }

  /** Returns the plainest way; empty where there is none. */
  public Optional<Way> way() {
    return ways.stream().findFirst();
  }

  /** Returns whether a no only means that the files do not tell. */
  public boolean isUnknown() {
    return ways.isEmpty()
        && obstacles.stream()
            .anyMatch(
                obstacle ->
                    obstacle instanceof Obstacle.ForeignContainer
                        || obstacle instanceof Obstacle.OutsideMachine);
  }
}
