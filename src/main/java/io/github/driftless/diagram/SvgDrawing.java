package io.github.driftless.diagram;

import io.github.driftless.problem.Problems;
import java.util.Optional;

/** A place where the pictures of one run are drawn. */
public interface SvgDrawing extends AutoCloseable {

  /**
   * Returns a diagram as an SVG document, the same bytes wherever it is drawn; see {@link
   * SvgRenderer#render}.
   *
   * @param problems takes what stood in the way
   * @return empty where it could not be drawn
   */
  Optional<String> draw(Diagram diagram, Problems problems);

  /** Ends it; nothing can be drawn any more. */
  @Override
  void close();

  /**
   * Returns this JVM as the place. Only for one that belongs to Driftless: drawing sets properties
   * and, for a moment, the locale of the whole JVM, and has to be the first that uses AWT in it.
   */
  static SvgDrawing here() {
    return new SvgDrawing() {
      @Override
      public Optional<String> draw(Diagram diagram, Problems problems) {
        return SvgRenderer.render(diagram, problems);
      }

      @Override
      public void close() {}
    };
  }

  /** Returns a JVM of its own as the place, which is started for the first picture. */
  static SvgDrawing inOwnJvm() {
    return SvgProcess.likeThis();
  }
}
