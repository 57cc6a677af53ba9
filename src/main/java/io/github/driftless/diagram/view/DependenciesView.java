package io.github.driftless.diagram.view;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.diagram.Diagram;
import java.util.Optional;

/** Dependencies. */
final class DependenciesView implements View {

  @Override
  public String name() {
    return "dependencies";
  }

  @Override
  public String question() {
    return "What needs what?";
  }

  @Override
  public String title(ModeAnalysis mode) {
    return "Dependencies";
  }

  @Override
  public Optional<Diagram> draw(ModeAnalysis mode) {
    return DependenciesDiagramBuilder.of(mode);
  }
}
