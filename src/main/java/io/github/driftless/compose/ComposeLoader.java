package io.github.driftless.compose;

import io.github.driftless.problem.Problems;
import java.util.Optional;

/** Loads compose projects. Stateless: every call is a run of its own. */
public final class ComposeLoader {

  private ComposeLoader() {}

  /**
   * Loads a project.
   *
   * @param problems takes everything that is wrong, all in one run
   * @return empty where an error was added
   */
  public static Optional<Project> load(LoadRequest request, Problems problems) {
    throw new UnsupportedOperationException("being built");
  }
}
