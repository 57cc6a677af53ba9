package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.problem.Problems;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;

/**
 * A picture to be drawn: all that drawing needs to know of a diagram, as text.
 *
 * @param source the diagram as PlantUML
 * @param id tells it from other pictures of a page
 */
record SvgOrder(String source, String title, String id, String description) {

  static SvgOrder of(Diagram diagram) {
    return new SvgOrder(
        PlantUmlWriter.write(diagram), diagram.title(), diagram.id(), diagram.description());
  }

  Optional<String> draw(Problems problems) {
    return SvgRenderer.draw(source, title, id, description, problems);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeBoolean(true);
    for (String text : new String[] {source, title, id, description}) {
      Wire.write(text, out);
    }
  }

  /** Reads the next order; empty where the end has come. */
  static Optional<SvgOrder> read(DataInputStream in) throws IOException {
    if (in.read() < 0) {
      return Optional.empty();
    }
    return Optional.of(new SvgOrder(Wire.read(in), Wire.read(in), Wire.read(in), Wire.read(in)));
  }
}
