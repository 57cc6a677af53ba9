package io.github.driftless.app;

import io.github.driftless.analysis.network.Work;
import io.github.driftless.problem.Problems;
import io.github.driftless.wikijs.PublishStep;
import java.nio.file.Path;

/**
 * Puts the pages of a stack on a Wiki.js server, and fills the marker regions of pages that people
 * write there. What somebody wrote is never overwritten.
 */
public final class Publish {

  private final Settings settings;
  private final StackLoader loader;

  public Publish(Settings settings) {
    this(settings, Work.Listener.NONE);
  }

  Publish(Settings settings, Work.Listener listener) {
    this.settings = settings;
    this.loader = new StackLoader(settings, listener);
  }

  /** Hears of each page that was written. */
  public interface Listener {

    /**
     * Is called when a page was written.
     *
     * @param number which page it is, from 1
     * @param of how many there are
     */
    void done(int number, int of, PublishStep step);
  }

  /**
   * Publishes, or finds out what that would do.
   *
   * @param stack a {@code topology.yaml}, a folder or a compose file, absolute
   * @return {@link Published} or {@link Failed}
   */
  public Result run(Path stack, PublishSettings wiki, Listener listener) {
    Problems problems = new Problems();
    try (FreshPictures pictures = new FreshPictures(settings.drawing(), problems)) {
      return loader
          .load(stack, problems)
          .map(
              analysis ->
                  new WikiPublishing(wiki, pictures, problems).run(analysis, stack, listener))
          .orElseGet(() -> new Failed(problems.list()));
    }
  }
}
