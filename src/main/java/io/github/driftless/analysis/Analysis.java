package io.github.driftless.analysis;

import io.github.driftless.analysis.lint.Finding;
import io.github.driftless.analysis.lint.Lint;
import io.github.driftless.analysis.network.ModeNetwork;
import io.github.driftless.analysis.network.Work;
import io.github.driftless.topology.Stack;
import io.github.driftless.topology.StackSettings;
import io.github.driftless.topology.Topology;
import java.util.List;
import java.util.Optional;

/**
 * What a stack implies, made once a run and handed to everything that speaks of the stack:
 * diagrams, pages, lint, answers, the model. Each part is worked out when it is first asked for,
 * and then kept. Safe for several threads.
 */
public final class Analysis {

  private final Stack stack;
  private final List<ModeAnalysis> modes;
  private final Lint lint;

  private Analysis(Stack stack, Work.Listener listener) {
    this.stack = stack;
    List<ModeNetwork> networks =
        stack.topology().modes().stream()
            .map(mode -> ModeNetwork.of(stack.topology(), mode, listener))
            .toList();
    this.lint = Lint.of(stack, networks, listener);
    this.modes = networks.stream().map(network -> new ModeAnalysis(stack, network, lint)).toList();
  }

  /** Prepares for a stack; nothing is worked out yet. */
  public static Analysis of(Stack stack) {
    return of(stack, Work.Listener.NONE);
  }

  /**
   * Prepares for a stack; nothing is worked out yet.
   *
   * @param listener called whenever something is worked out, in whatever thread asks for it
   */
  public static Analysis of(Stack stack, Work.Listener listener) {
    return new Analysis(stack, listener);
  }

  /** Returns the model of the stack's network. */
  public Topology topology() {
    return stack.topology();
  }

  /** Returns what the stack says about its documentation. */
  public StackSettings settings() {
    return stack.settings();
  }

  /** Returns what each mode implies, in declared order; at least one. */
  public List<ModeAnalysis> modes() {
    return modes;
  }

  /** Returns what a mode implies; empty where the stack has none of that name. */
  public Optional<ModeAnalysis> mode(String name) {
    return modes.stream().filter(each -> each.mode().name().equals(name)).findFirst();
  }

  /**
   * Returns the findings about the stack, in the order of its files, within a file in document
   * order.
   */
  public List<Finding> findings() {
    return lint.findings();
  }

  /** Returns what violates the policies of the stack, in the same order. */
  public List<Finding> violations() {
    return lint.policies();
  }
}
