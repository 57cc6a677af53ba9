package io.github.driftless.diagram.view;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.diagram.Diagram;
import java.util.Optional;

/** What the host has open, and to whom. */
final class ExposureView implements View {

  @Override
  public String name() {
    return "exposure";
  }

  @Override
  public String question() {
    return "What can the Internet reach?";
  }

  @Override
  public String title(ModeAnalysis mode) {
    return "Exposure";
  }

  @Override
  public Optional<Diagram> draw(ModeAnalysis mode) {
    return ExposureDiagramBuilder.of(mode);
  }
}
