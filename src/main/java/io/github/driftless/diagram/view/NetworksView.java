package io.github.driftless.diagram.view;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.diagram.Diagram;
import java.util.Optional;

/** Every network with all that are on it. */
final class NetworksView implements View {

  @Override
  public String name() {
    return "networks";
  }

  @Override
  public String question() {
    return "Who shares a network with whom?";
  }

  @Override
  public String title(ModeAnalysis mode) {
    return "Networks";
  }

  /** Of one network without addresses and names, the tiers show as much. */
  @Override
  public boolean isInformative(ModeAnalysis mode) {
    return NetworksDiagramBuilder.saysMoreThanTiers(mode);
  }

  @Override
  public Optional<Diagram> draw(ModeAnalysis mode) {
    return NetworksDiagramBuilder.of(mode);
  }
}
