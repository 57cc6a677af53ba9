package io.github.driftless.diagram.view;

import io.github.driftless.diagram.Diagram;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a view shows of one mode.
 *
 * @param title what people call the view where it shows this mode
 * @param informative whether it shows something of its own, see {@link View#isInformative}
 */
public record Drawn(View view, String title, boolean informative, Diagram diagram) {

  /**
   * Returns the same picture with links.
   *
   * @param links where the node of a name leads
   */
  public Drawn withLinks(Function<String, Optional<String>> links) {
    return new Drawn(view, title, informative, diagram.withLinks(links));
  }
}
