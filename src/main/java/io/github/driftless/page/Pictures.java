package io.github.driftless.page;

import io.github.driftless.diagram.Diagram;
import java.util.Optional;

/** Draws the pictures that pages show. */
public interface Pictures {

  /**
   * Says that a picture will be asked for, so that whoever draws may begin at once.
   *
   * @param diagram the very object that will be asked for
   */
  default void expect(Diagram diagram) {}

  /**
   * Returns a diagram as an SVG document.
   *
   * @return empty where it could not be drawn, which is told in the problems of the run
   */
  Optional<String> svg(Diagram diagram);
}
