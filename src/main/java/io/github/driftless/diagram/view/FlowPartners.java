package io.github.driftless.diagram.view;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.network.Peer;
import io.github.driftless.analysis.network.Peers;
import io.github.driftless.topology.Flow;
import io.github.driftless.topology.Flow.PeerSelector;
import io.github.driftless.topology.Service;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who needs whom, as the flows of one mode and the order of starting say; worked out once for all
 * its services.
 *
 * <p>What is said of a tier is not said of each of its services: a tier is a partner of its own,
 * and a service has no partner because it is in one.
 */
final class FlowPartners {

  private final Map<String, Set<Partner>> asking = new HashMap<>();
  private final Map<String, Set<Partner>> asked = new HashMap<>();

  /**
   * The other end.
   *
   * @param name a service's id or a tier's name
   */
  record Partner(String name, boolean tier) {}

  private FlowPartners() {}

  static FlowPartners of(ModeAnalysis mode) {
    Peers peers = mode.peers();
    FlowPartners partners = new FlowPartners();
    for (Flow flow : mode.mode().flows()) {
      Set<Partner> from = partners(peers, flow.from());
      Set<Partner> to = partners(peers, flow.to());
      partners.add(from, to);
      if (flow.both()) {
        partners.add(to, from);
      }
    }
    Set<String> ids = new HashSet<>();
    mode.mode().services().forEach(service -> ids.add(service.id()));
    for (Service service : mode.mode().services()) {
      for (String other : service.dependsOn()) {
        if (ids.contains(other)) {
          partners.add(Set.of(new Partner(service.id(), false)), Set.of(new Partner(other, false)));
        }
      }
    }
    return partners;
  }

  private void add(Set<Partner> from, Set<Partner> to) {
    services(to)
        .forEach(id -> asking.computeIfAbsent(id, any -> new LinkedHashSet<>()).addAll(from));
    services(from)
        .forEach(id -> asked.computeIfAbsent(id, any -> new LinkedHashSet<>()).addAll(to));
  }

  private static Iterable<String> services(Set<Partner> partners) {
    return partners.stream().filter(each -> !each.tier()).map(Partner::name).toList();
  }

  private static Set<Partner> partners(Peers peers, PeerSelector end) {
    if (end instanceof PeerSelector.OfTier tier) {
      return Set.of(new Partner(tier.name(), true));
    }
    Set<Partner> partners = new LinkedHashSet<>();
    for (Peer peer : peers.of(end)) {
      if (peer instanceof Peer.OfService service) {
        partners.add(new Partner(service.id(), false));
      }
    }
    return partners;
  }

  /** Returns who asks a service, in the order of the flows. */
  Set<Partner> asking(String service) {
    return others(asking, service);
  }

  /** Returns whom a service asks, in the order of the flows. */
  Set<Partner> askedBy(String service) {
    return others(asked, service);
  }

  private static Set<Partner> others(Map<String, Set<Partner>> all, String service) {
    Set<Partner> others = new LinkedHashSet<>(all.getOrDefault(service, Set.of()));
    others.remove(new Partner(service, false));
    return others;
  }
}
