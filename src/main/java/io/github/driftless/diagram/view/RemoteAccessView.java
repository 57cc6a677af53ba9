package io.github.driftless.diagram.view;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.diagram.Diagram;
import java.util.Optional;

/** The ways in by name: from DNS names to services. */
final class RemoteAccessView implements View {

  @Override
  public String name() {
    return "remote-access";
  }

  @Override
  public String question() {
    return "Which names lead where?";
  }

  @Override
  public String title(ModeAnalysis mode) {
    return "Remote access";
  }

  @Override
  public Optional<Diagram> draw(ModeAnalysis mode) {
    return RemoteAccessDiagramBuilder.of(mode);
  }
}
