package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Diagram;
import java.util.Optional;

/** SVG documents, as PlantUML draws them: a picture that needs no other program. */
final class SvgFormat implements DiagramFormat {

  @Override
  public String name() {
    return "svg";
  }

  @Override
  public String ending() {
    return "svg";
  }

  @Override
  public Optional<String> write(Diagram diagram, Rendering rendering) {
    return rendering.drawing().draw(diagram, rendering.problems()).map(SvgSchemes::standalone);
  }
}
