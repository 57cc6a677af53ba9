package io.github.driftless.analysis.network;

import java.util.List;
import java.util.Optional;

/**
 * Whether somebody reaches somebody, and why.
 *
 * @param ways the ways there are, the plainest first; empty: it does not
 * @param blockers what stands in the way of others; never empty where there is no way
 */
public record Reachability(Peer from, Peer to, List<NetworkPath> ways, List<Blocker> blockers) {

  public Reachability {
    ways = List.copyOf(ways);
    blockers = List.copyOf(blockers);
    if (ways.isEmpty() && blockers.isEmpty()) {
      throw new IllegalArgumentException("a no without a reason: " + from + " to " + to);
    }
  }

  /** Returns whether there is a way. */
  public boolean reaches() {
    return !ways.isEmpty();
  }

  /** Returns the plainest way; empty where there is none. */
  public Optional<NetworkPath> way() {
    return ways.stream().findFirst();
  }

  /** Returns whether a no only means that the files do not tell. */
  public boolean isUnknown() {
    return ways.isEmpty()
        && blockers.stream()
            .anyMatch(
                blocker ->
                    blocker instanceof Blocker.ForeignContainer
                        || blocker instanceof Blocker.OutsideMachine);
  }
}
