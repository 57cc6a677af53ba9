package io.github.driftless.analysis.network;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether somebody reaches somebody, and why.
 *
 * @param ways the ways there are, the plainest first
 * @param blockers what stands in the way of others
 * @param unknowns what would tell of a further way, and is not at hand; of no account where there
 *     is a way. Never empty together with the others
 */
public record Reachability(
    Peer from, Peer to, List<NetworkPath> ways, List<Blocker> blockers, List<Unknown> unknowns) {

  /** The answer in a word. */
  public enum Answer {
    /** There is a way. */
    YES,
    /** There may be one: something that would tell is not known. */
    MAYBE,
    /** There is none. */
    NO;

    /** Returns the word used in JSON: the name in lower case. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Reachability {
    ways = List.copyOf(ways);
    blockers = List.copyOf(blockers);
    unknowns = List.copyOf(unknowns);
    if (ways.isEmpty() && blockers.isEmpty() && unknowns.isEmpty()) {
      throw new IllegalArgumentException("a no without a reason: " + from + " to " + to);
    }
  }

  /** Returns the answer. */
  public Answer answer() {
    if (!ways.isEmpty()) {
      return Answer.YES;
    }
    return unknowns.isEmpty() ? Answer.NO : Answer.MAYBE;
  }

  /** Returns whether there is a way for sure. */
  public boolean reaches() {
    return answer() == Answer.YES;
  }

  /** Returns the plainest way; empty where there is none. */
  public Optional<NetworkPath> way() {
    return ways.stream().findFirst();
  }

  /** Returns whether nothing at hand decides it. */
  public boolean isUnknown() {
    return answer() == Answer.MAYBE;
  }
}
