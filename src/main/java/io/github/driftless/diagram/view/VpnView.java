package io.github.driftless.diagram.view;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.network.Egress;
import io.github.driftless.diagram.Diagram;
import java.util.Optional;

/** The way every service takes out of the host: through a VPN, straight, or not at all. */
final class VpnView implements View {

  @Override
  public String name() {
    return "vpn";
  }

  @Override
  public String question() {
    return "Who gets out past the VPN?";
  }

  @Override
  public String title(ModeAnalysis mode) {
    return isInformative(mode) ? "VPN" : "Outbound paths";
  }

  /** Without a VPN there is hardly anything to tell apart. */
  @Override
  public boolean isInformative(ModeAnalysis mode) {
    return !mode.connectivity().withEgress(Egress.VPN).isEmpty();
  }

  @Override
  public Optional<Diagram> draw(ModeAnalysis mode) {
    return Optional.of(VpnDiagramBuilder.of(mode));
  }
}
