package io.github.driftless.diagram.view;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.network.Peer;
import io.github.driftless.analysis.network.Peers;
import io.github.driftless.topology.Flow;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Who asks whom, as the flows of one mode say; worked out once for all its services. */
final class FlowPartners {

  private final Map<String, Set<String>> asking = new HashMap<>();
  private final Map<String, Set<String>> asked = new HashMap<>();

  private FlowPartners() {}

  static FlowPartners of(ModeAnalysis mode) {
    Peers peers = mode.peers();
    FlowPartners partners = new FlowPartners();
    for (Flow flow : mode.mode().flows()) {
      Set<String> from = services(peers, flow.from());
      Set<String> to = services(peers, flow.to());
      partners.add(from, to);
      if (flow.both()) {
        partners.add(to, from);
      }
    }
    return partners;
  }

  private void add(Set<String> from, Set<String> to) {
    to.forEach(id -> asking.computeIfAbsent(id, any -> new LinkedHashSet<>()).addAll(from));
    from.forEach(id -> asked.computeIfAbsent(id, any -> new LinkedHashSet<>()).addAll(to));
  }

  private static Set<String> services(Peers peers, Flow.PeerSelector end) {
    Set<String> ids = new LinkedHashSet<>();
    for (Peer peer : peers.of(end)) {
      if (peer instanceof Peer.OfService service) {
        ids.add(service.id());
      }
    }
    return ids;
  }

  /** Returns the services, by id, that ask a service, in the order of the flows. */
  Set<String> asking(String service) {
    return others(asking, service);
  }

  /** Returns the services, by id, that a service asks, in the order of the flows. */
  Set<String> askedBy(String service) {
    return others(asked, service);
  }

  private static Set<String> others(Map<String, Set<String>> all, String service) {
    Set<String> others = new LinkedHashSet<>(all.getOrDefault(service, Set.of()));
    others.remove(service);
    return others;
  }
}
