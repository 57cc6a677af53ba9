package io.github.driftless.diagram.view;

import java.util.List;

/** The views there are. */
public final class Views {

  /** The way every service takes out of the host. */
  public static final View VPN = new VpnView();

  /** The networks and who stands on which. */
  public static final View TIERS = new TiersView();

  /** All views, in the order in which they are shown. */
  public static final List<View> ALL =
      List.of(
          VPN,
          TIERS,
          new NetworksView(),
          new ExposureView(),
          new DependenciesView(),
          new RemoteAccessView());

  private Views() {}
}
