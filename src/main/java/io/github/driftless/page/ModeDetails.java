package io.github.driftless.page;

import java.util.List;

/**
 * What a mode's network implies, for templates.
 *
 * @param name the mode's key
 * @param networks every network somebody is on
 * @param routes the DNS names that lead to services of the mode
 */
public record ModeDetails(
    String name,
    String title,
    List<NetworkView> networks,
    ExposureDetails exposure,
    List<RouteRow> routes) {

  public ModeDetails {
    networks = List.copyOf(networks);
    routes = List.copyOf(routes);
  }

  static ModeDetails of(ModeFacts facts) {
    return new ModeDetails(
        facts.mode().name(),
        facts.mode().title(),
        NetworkRows.of(facts),
        ExposureRows.of(facts),
        RouteRows.of(facts));
  }
}
