package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Diagram;
import java.util.Optional;

/**
 * A format that diagrams are written in, each as a file of its own. {@link DiagramFormats} lists
 * them.
 */
public interface DiagramFormat {

  /** Returns what people call it where they ask for it, unique: {@code [a-z0-9]+}. */
  String name();

  /** Returns what its files end in, without the dot, unique: {@code [a-z0-9]+}. */
  String ending();

  /**
   * Returns a diagram in this format, ending in a line feed. The same diagram gives the same text.
   *
   * @param rendering for formats whose files are pictures
   * @return empty where it could not be drawn; why not, the rendering's problems say
   * @throws IllegalArgumentException where an edge leads to no item, or two items have one id
   */
  Optional<String> write(Diagram diagram, Rendering rendering);
}
