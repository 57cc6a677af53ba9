package io.github.driftless.app;

import io.github.driftless.analysis.network.Work;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.TopologyLoader;
import java.nio.file.Path;
import java.util.Optional;

/** Opens stacks to be looked at. */
public final class StackOpener {

  private final Settings settings;
  private final StackLoader loader;

  public StackOpener(Settings settings) {
    this(settings, Work.Listener.NONE);
  }

  StackOpener(Settings settings, Work.Listener listener) {
    this.settings = settings;
    this.loader = new StackLoader(settings, listener);
  }

  /** Begins what takes long before a first stack, while whoever calls finds out what to do. */
  public static void prepare() {
    TopologyLoader.prepare();
  }

  /**
   * Opens a stack.
   *
   * @param stack a {@code topology.yaml}, a folder or a compose file, absolute
   * @param problems takes what is wrong
   * @return empty where an error was added
   */
  public Optional<OpenStack> open(Path stack, Problems problems) {
    return loader
        .load(stack, problems)
        .map(found -> new OpenStack(found, StackLoader.named(stack), settings));
  }
}
