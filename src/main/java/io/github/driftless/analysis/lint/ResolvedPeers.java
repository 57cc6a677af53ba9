package io.github.driftless.analysis.lint;

import io.github.driftless.analysis.network.Peer;
import io.github.driftless.topology.Flow.PeerSelector;
import io.github.driftless.topology.NamePattern;
import io.github.driftless.topology.NetworkSettings.Attachment;
import io.github.driftless.topology.Placement;
import io.github.driftless.topology.Policy;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Tier;
import io.github.driftless.topology.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is meant by names.
 *
 * @param services ids, in the mode's order as far as the names allow
 * @param others who is no service
 */
record ResolvedPeers(Set<String> services, Set<Peer> others) {

  boolean isEmpty() {
    return services.isEmpty() && others.isEmpty();
  }

  /** Returns whom names mean in the mode; those it does not have are left out. */
  static ResolvedPeers of(RuleContext context, Vocabulary vocabulary, List<Policy.Name> names) {
    ResolvedPeers ends = new ResolvedPeers(new LinkedHashSet<>(), new LinkedHashSet<>());
    for (Policy.Name name : names) {
      List<PeerSelector> found = vocabulary.find(name.text());
      if (found.size() == 1) {
        ends.add(context, found.get(0));
      } else if (found.isEmpty()) {
        matching(context, name.text()).forEach(ends.services()::add);
      }
    }
    return ends;
  }

  /** Returns whom an end of a flow means. */
  static ResolvedPeers of(RuleContext context, PeerSelector end) {
    ResolvedPeers ends = new ResolvedPeers(new LinkedHashSet<>(), new LinkedHashSet<>());
    ends.add(context, end);
    return ends;
  }

  private static List<String> matching(RuleContext context, String text) {
    NamePattern pattern = NamePattern.of(text);
    return pattern.isWild()
        ? context.mode().services().stream().filter(pattern::matches).map(Service::id).toList()
        : List.of();
  }

  /** Returns what is wrong with a name that must mean something in a mode; empty where nothing. */
  static Optional<String> fault(
      String text, List<Vocabulary> vocabularies, List<Service> services) {
    NamePattern pattern = NamePattern.of(text);
    if (pattern.isWild() && services.stream().anyMatch(pattern::matches)) {
      return Optional.empty();
    }
    boolean ambiguous = false;
    for (Vocabulary vocabulary : vocabularies) {
      int meanings = vocabulary.find(text).size();
      if (meanings == 1) {
        return Optional.empty();
      }
      ambiguous |= meanings > 1;
    }
    return Optional.of(
        ambiguous
            ? "\"" + text + "\" could mean several things"
            : "\"" + text + "\" is no actor, group, service or tier");
  }

  private void add(RuleContext context, PeerSelector end) {
    if (end instanceof PeerSelector.OfTier tier) {
      services.addAll(standingOn(context, tier.name()));
      return;
    }
    for (Peer peer : context.peers().of(end)) {
      peer.match(
          service -> services.add(service.id()),
          machine -> others.add(machine),
          outside -> others.add(outside));
    }
  }

  /** Who shares a network namespace stands where its owner does. */
  private static List<String> standingOn(RuleContext context, String network) {
    List<String> ids = new ArrayList<>();
    for (Service service : context.onMachine()) {
      Service owner =
          context
              .connectivity()
              .of(service.id())
              .namespace()
              .owner()
              .flatMap(id -> Optional.ofNullable(context.byId().get(id)))
              .orElse(service);
      boolean stands =
          network.equals(Tier.HOST)
              ? owner.placement() instanceof Placement.HostNetwork
              : owner.attachments().stream().map(Attachment::network).anyMatch(network::equals);
      if (stands) {
        ids.add(service.id());
      }
    }
    return ids;
  }
}
