package io.github.driftless.pipeline;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.SvgDrawing;
import io.github.driftless.page.Pictures;
import io.github.driftless.problem.Problems;
import java.util.Optional;

/** Draws every picture anew. */
record FreshPictures(SvgDrawing drawing, Problems problems) implements Pictures {

  @Override
  public Optional<String> svg(Diagram diagram) {
    return drawing.draw(diagram, problems);
  }
}
