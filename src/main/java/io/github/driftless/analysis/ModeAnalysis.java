package io.github.driftless.analysis;

import io.github.driftless.analysis.lint.Finding;
import io.github.driftless.analysis.lint.Lint;
import io.github.driftless.analysis.network.Connectivity;
import io.github.driftless.analysis.network.Explanation;
import io.github.driftless.analysis.network.ModeNetwork;
import io.github.driftless.analysis.network.NetworkMembers;
import io.github.driftless.analysis.network.Peers;
import io.github.driftless.analysis.network.Reach;
import io.github.driftless.topology.Mode;
import io.github.driftless.topology.Stack;
import io.github.driftless.topology.StackSettings;
import io.github.driftless.topology.Topology;
import java.util.List;

/** What one mode of a stack implies. Safe for several threads. */
public final class ModeAnalysis {

  private final Stack stack;
  private final ModeNetwork network;
  private final Lint lint;

  ModeAnalysis(Stack stack, ModeNetwork network, Lint lint) {
    this.stack = stack;
    this.network = network;
    this.lint = lint;
  }

  /** Returns the model that the mode belongs to. */
  public Topology topology() {
    return stack.topology();
  }

  /** Returns what the stack says about its documentation. */
  public StackSettings settings() {
    return stack.settings();
  }

  /** Returns the mode this is about. */
  public Mode mode() {
    return network.mode();
  }

  /** Returns namespace, egress and ports of each service. */
  public Connectivity connectivity() {
    return network.connectivity();
  }

  /** Returns who reaches whom. */
  public Reach reach() {
    return network.reach();
  }

  /** Returns who is on which network, in the order of {@link NetworkMembers#of}. */
  public List<NetworkMembers> members() {
    return network.members();
  }

  /** Returns what puts answers about reach into words. */
  public Explanation explanation() {
    return network.explanation();
  }

  /** Returns what the ends of flows, and names that people write, stand for. */
  public Peers peers() {
    return network.peers();
  }

  /**
   * Returns the findings about this mode alone, in the order of its files, within a file in
   * document order.
   */
  public List<Finding> findings() {
    return lint.findings(mode().name());
  }
}
