package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.problem.Problems;
import java.util.List;
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

  /**
   * Does what takes long before a first picture, for whoever knows that one will be drawn: loads
   * fonts and what draws, on a picture of two boxes that nobody sees.
   *
   * @param problems takes what stands in the way of any picture
   */
  default void prepare(Problems problems) {
    List<Item> boxes = List.of(Node.of("one", "one"), Node.of("other", "other"));
    List<Edge> lines = List.of(Edge.of("one", "other"));
    draw(new Diagram("first", "first", "", Diagram.Direction.RIGHT, boxes, lines), problems);
  }

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
