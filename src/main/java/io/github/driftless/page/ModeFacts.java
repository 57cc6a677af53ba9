package io.github.driftless.page;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.network.Connectivity;
import io.github.driftless.analysis.network.Explanation;
import io.github.driftless.analysis.network.Reach;
import io.github.driftless.analysis.network.ServiceNetwork;
import io.github.driftless.diagram.view.ModeViews;
import io.github.driftless.topology.Mode;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Topology;

/** One mode and all that its network implies. */
record ModeFacts(ModeAnalysis analysis, Explanation explanation, ModeViews views) {

  static ModeFacts of(ModeAnalysis analysis, ModeViews views) {
    Explanation explanation = analysis.explanation();
    return new ModeFacts(
        analysis,
        analysis.settings().pages().subnetsHidden() ? explanation.withoutAddresses() : explanation,
        views);
  }

  Topology topology() {
    return analysis.topology();
  }

  Mode mode() {
    return analysis.mode();
  }

  Connectivity connectivity() {
    return analysis.connectivity();
  }

  Reach reach() {
    return analysis.reach();
  }

  /** Returns whether subnets and fixed addresses are left out of what is written. */
  boolean subnetsHidden() {
    return analysis.settings().pages().subnetsHidden();
  }

  /** Returns what people call a service, by id; the id where the mode has no such service. */
  String title(String id) {
    return connectivity()
        .find(id)
        .map(ServiceNetwork::service)
        .or(() -> mode().services().stream().filter(each -> each.id().equals(id)).findFirst())
        .map(Service::title)
        .orElse(id);
  }
}
