package io.github.driftless.app;

import io.github.driftless.analysis.network.Work;
import io.github.driftless.problem.Problems;
import java.nio.file.Path;

/** Makes the model of a stack, for other tools. */
public final class Model {

  private final StackLoader loader;

  public Model(Settings settings) {
    this(settings, Work.Listener.NONE);
  }

  Model(Settings settings, Work.Listener listener) {
    this.loader = new StackLoader(settings, listener);
  }

  /**
   * Makes it.
   *
   * @param stack a {@code topology.yaml}, a folder or a compose file, absolute
   * @return {@link Modelled} or {@link Failed}
   */
  public Result run(Path stack) {
    Problems problems = new Problems();
    return loader
        .load(stack, problems)
        .<Result>map(analysis -> new Modelled(analysis, problems.list()))
        .orElseGet(() -> new Failed(problems.list()));
  }
}
