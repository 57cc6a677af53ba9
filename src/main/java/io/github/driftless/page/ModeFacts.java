package io.github.driftless.page;

import io.github.driftless.analysis.network.Connectivity;
import io.github.driftless.analysis.network.Explanation;
import io.github.driftless.analysis.network.Reach;
import io.github.driftless.analysis.network.ServiceNetwork;
import io.github.driftless.diagram.ModeViews;
import io.github.driftless.topology.Mode;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Topology;

/** One mode and all that its network implies. */
record ModeFacts(
    Topology topology,
    Connectivity connectivity,
    Reach reach,
    Explanation explanation,
    ModeViews views) {

  static ModeFacts of(Topology topology, Mode mode) {
    Connectivity connectivity = Connectivity.of(topology, mode);
    Reach reach = Reach.of(topology, connectivity);
    Explanation explanation = Explanation.of(connectivity, reach);
    return new ModeFacts(
        topology,
        connectivity,
        reach,
        topology.pages().subnetsHidden() ? explanation.withoutAddresses() : explanation,
        ModeViews.of(topology, connectivity, reach));
  }

  Mode mode() {
    return connectivity.mode();
  }

  /** Returns what people call a service, by id; the id where the mode has no such service. */
  String title(String id) {
    return connectivity
        .find(id)
        .map(ServiceNetwork::service)
        .or(() -> mode().services().stream().filter(each -> each.id().equals(id)).findFirst())
        .map(Service::title)
        .orElse(id);
  }
}
