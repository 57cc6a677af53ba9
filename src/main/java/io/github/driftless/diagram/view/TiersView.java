package io.github.driftless.diagram.view;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.diagram.Diagram;
import java.util.Optional;

/** The host's networks as tiers, who stands on which, and who talks to whom. */
final class TiersView implements View {

  @Override
  public String name() {
    return "tiers";
  }

  @Override
  public String question() {
    return "Who is on which tier, and who talks to whom?";
  }

  @Override
  public String title(ModeAnalysis mode) {
    return "Tiers";
  }

  @Override
  public Optional<Diagram> draw(ModeAnalysis mode) {
    return Optional.of(TiersDiagramBuilder.of(mode));
  }
}
