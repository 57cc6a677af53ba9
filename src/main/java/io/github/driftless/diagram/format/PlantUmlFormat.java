package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Diagram;

/** PlantUML's deployment diagrams. */
public final class PlantUmlFormat implements TextFormat {

  @Override
  public String name() {
    return "plantuml";
  }

  @Override
  public String ending() {
    return "puml";
  }

  @Override
  public String write(Diagram diagram) {
    return PlantUmlWriter.write(diagram);
  }
}
