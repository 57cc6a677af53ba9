package io.github.driftless.page;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.network.Explanation;
import io.github.driftless.analysis.network.ServiceNetwork;
import io.github.driftless.diagram.view.ModeViews;
import java.util.List;

/** What pages say of the services of one mode, for whoever shows them in another way. */
public final class ServiceCards {

  private final ModeFacts facts;

  private ServiceCards(ModeFacts facts) {
    this.facts = facts;
  }

  /** Prepares for a mode. */
  public static ServiceCards of(ModeAnalysis analysis) {
    return new ServiceCards(ModeFacts.of(analysis, ModeViews.of(analysis)));
  }

  /**
   * Returns what there is to say of a service.
   *
   * @param service one that runs on the host
   */
  public ServiceCard of(ServiceNetwork service) {
    return new ServiceCard(facts, service);
  }

  /** Returns the DNS names and where they lead, in declared order. */
  public List<RouteRow> routes() {
    return RouteRows.of(facts);
  }

  /** Returns the networks and who is on them, in the order of tiers, then as declared. */
  public List<NetworkView> networks() {
    return NetworkRows.of(facts);
  }

  /** Returns what puts answers into words; it says no address where pages say none. */
  public Explanation explanation() {
    return facts.explanation();
  }
}
