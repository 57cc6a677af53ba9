package io.github.driftless.page;

import java.util.List;

/**
 * What a mode's network implies, for templates.
 *
 * @param name the mode's key
 * @param networks every network somebody is on
 * @param withSubnets whether any network has subnets to show
 * @param routes the DNS names that lead to services of the mode
 */
public record ModeDetails(
    String name,
    String title,
    List<NetworkView> networks,
    boolean withSubnets,
    ExposureDetails exposure,
    List<RouteRow> routes) {

  public ModeDetails {
    networks = List.copyOf(networks);
    routes = List.copyOf(routes);
  }

  static ModeDetails of(ModeFacts facts) {
    List<NetworkView> networks = NetworkRows.of(facts);
    return new ModeDetails(
        facts.mode().name(),
        facts.mode().title(),
        networks,
        networks.stream().anyMatch(network -> !network.subnets().isEmpty()),
        ExposureRows.of(facts),
        RouteRows.of(facts));
  }
}
