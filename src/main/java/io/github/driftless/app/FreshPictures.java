package io.github.driftless.app;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.format.SvgDrawing;
import io.github.driftless.page.Pictures;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Draws every picture anew, one after the other in a thread of its own: a picture that is expected
 * is drawn while pages are written. Not for several threads at once.
 */
final class FreshPictures implements Pictures, AutoCloseable {

  private final SvgDrawing drawing;
  private final Problems problems;
  private final ExecutorService thread;
  private final Map<Diagram, CompletableFuture<Drawn>> begun = new IdentityHashMap<>();

  /** What stands in the way of any picture. */
  private CompletableFuture<List<Problem>> prepared = CompletableFuture.completedFuture(List.of());

  /** What became of a picture. */
  private record Drawn(Optional<String> svg, List<Problem> problems) {}

  /**
   * @param drawing where they are drawn; closed with this
   * @param problems takes what stood in the way of pictures that are asked for
   */
  FreshPictures(SvgDrawing drawing, Problems problems) {
    this.drawing = drawing;
    this.problems = problems;
    this.thread =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread made = new Thread(work, "driftless-drawing");
              made.setDaemon(true);
              return made;
            });
  }

  /** Says that some picture will be asked for. */
  void prepare() {
    prepared =
        CompletableFuture.supplyAsync(
            () -> {
              Problems own = new Problems();
              drawing.prepare(own);
              return own.list();
            },
            thread);
  }

  @Override
  public void expect(Diagram diagram) {
    begun.computeIfAbsent(
        diagram, any -> CompletableFuture.supplyAsync(() -> draw(diagram), thread));
  }

  @Override
  public Optional<String> svg(Diagram diagram) {
    expect(diagram);
    problems.addAll(outcome(prepared));
    Drawn drawn = outcome(begun.get(diagram));
    problems.addAll(drawn.problems());
    return drawn.svg();
  }

  private static <T> T outcome(CompletableFuture<T> work) {
    try {
      return work.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }

  private Drawn draw(Diagram diagram) {
    Problems own = new Problems();
    Optional<String> svg = drawing.draw(diagram, own);
    return new Drawn(svg, own.list());
  }

  /** Ends it, once what is being drawn is done; what is not yet begun never is. */
  @Override
  public void close() {
    begun.values().forEach(picture -> picture.cancel(false));
    CompletableFuture.runAsync(drawing::close, thread).join();
    thread.shutdown();
  }
}
