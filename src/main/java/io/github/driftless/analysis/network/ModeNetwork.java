package io.github.driftless.analysis.network;

import io.github.driftless.topology.Mode;
import io.github.driftless.topology.Topology;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the network of one mode implies. Each part is worked out when it is first asked for, and
 * then kept. Safe for several threads.
 */
public final class ModeNetwork {

  private final Topology topology;
  private final Mode mode;
  private final Supplier<Connectivity> connectivity;
  private final Supplier<Reach> reach;
  private final Supplier<Explanation> explanation;
  private final Supplier<Peers> peers;
  private final Supplier<List<NetworkMembers>> members;

  private ModeNetwork(Topology topology, Mode mode, Work.Listener listener) {
    this.topology = topology;
    this.mode = mode;
    this.connectivity =
        Once.of(
            () -> {
              listener.done(Work.CONNECTIVITY, mode.name());
              return Connectivity.of(topology, mode);
            });
    this.reach =
        Once.of(
            () -> {
              listener.done(Work.REACH, mode.name());
              return Reach.of(topology, connectivity());
            });
    this.explanation = Once.of(() -> Explanation.of(connectivity(), reach()));
    this.peers = Once.of(() -> Peers.of(topology, mode));
    this.members = Once.of(() -> NetworkMembers.of(topology, connectivity(), reach()));
  }

  /**
   * Prepares for questions about a mode; nothing is worked out yet.
   *
   * @param listener called whenever something is worked out
   */
  public static ModeNetwork of(Topology topology, Mode mode, Work.Listener listener) {
    return new ModeNetwork(topology, mode, listener);
  }

  /** Returns the model that the mode belongs to. */
  public Topology topology() {
    return topology;
  }

  /** Returns the mode this is about. */
  public Mode mode() {
    return mode;
  }

  /** Returns namespace, egress and ports of each service. */
  public Connectivity connectivity() {
    return connectivity.get();
  }

  /** Returns who reaches whom. */
  public Reach reach() {
    return reach.get();
  }

  /** Returns what puts answers about reach into words. */
  public Explanation explanation() {
    return explanation.get();
  }

  /** Returns who is on which network, as {@link NetworkMembers#of} does. */
  public List<NetworkMembers> members() {
    return members.get();
  }

  /** Returns what the ends of flows, and names that people write, stand for. */
  public Peers peers() {
    return peers.get();
  }
}
