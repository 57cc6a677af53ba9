package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Diagram;
import java.util.Optional;

/** A format whose files say what is in a picture, and leave the drawing to others. */
public interface TextFormat extends DiagramFormat {

  /**
   * Returns a diagram in this format, ending in a line feed. The same diagram gives the same text.
   *
   * @throws IllegalArgumentException where an edge leads to no item, or two items have one id
   */
  String write(Diagram diagram);

  @Override
  default Optional<String> write(Diagram diagram, Rendering rendering) {
    return Optional.of(write(diagram));
  }
}
