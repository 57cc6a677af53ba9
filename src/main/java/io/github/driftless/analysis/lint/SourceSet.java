package io.github.driftless.analysis.lint;

import io.github.driftless.analysis.network.Peer;
import io.github.driftless.analysis.network.Reachability;
import io.github.driftless.analysis.network.ServiceNamespace;
import io.github.driftless.topology.NetworkSettings.Attachment;
import io.github.driftless.topology.Placement;
import io.github.driftless.topology.Service;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Many who may reach somebody. They are held by namespace and by network, so that asking whether
 * any of them gets somewhere looks at a few of them only: those in one place are alike.
 */
final class SourceSet {

  private static final String MACHINE = "";

  /** So many are asked one by one. */
  private static final int FEW = 2;

  private final RuleContext context;
  private final Map<String, List<String>> byNamespace = new LinkedHashMap<>();
  private final Map<String, List<String>> byNetwork = new LinkedHashMap<>();

  /** One namespace of each set of networks: from there the host's ports are seen alike. */
  private final Map<Set<String>, String> abroad = new LinkedHashMap<>();

  private final List<Peer> others = new ArrayList<>();

  /**
   * @param services ids
   * @param others who is no service
   */
  SourceSet(RuleContext context, Collection<String> services, Collection<Peer> others) {
    this.context = context;
    this.others.addAll(others);
    if (services.size() + others.size() <= FEW) {
      services.forEach(id -> this.others.add(new Peer.OfService(id)));
      return;
    }
    for (String id : services) {
      if (context.connectivity().find(id).isEmpty()) {
        this.others.add(new Peer.OfService(id));
        continue;
      }
      String namespace = namespace(context, id);
      List<String> members = byNamespace.computeIfAbsent(namespace, any -> new ArrayList<>());
      members.add(id);
      if (members.size() == 1) {
        Set<String> networks = networks(context, namespace);
        networks.forEach(
            network -> byNetwork.computeIfAbsent(network, any -> new ArrayList<>()).add(id));
        abroad.putIfAbsent(networks, id);
      }
    }
  }

  /** Returns what tells the namespace of a service of the host from others. */
  private static String namespace(RuleContext context, String id) {
    ServiceNamespace namespace = context.connectivity().of(id).namespace();
    return switch (namespace.kind()) {
      case HOST -> MACHINE;
      case JOINED ->
          context.byId().containsKey(namespace.owner().orElseThrow())
                  && context.byId().get(namespace.owner().get()).placement()
                      instanceof Placement.HostNetwork
              ? MACHINE
              : namespace.owner().get();
      case OWN, NONE -> id;
    };
  }

  private static Set<String> networks(RuleContext context, String namespace) {
    Service owner = context.byId().get(namespace);
    if (owner == null) {
      return Set.of(namespace);
    }
    Set<String> networks = new LinkedHashSet<>();
    if (owner.placement() instanceof Placement.DefaultBridge) {
      networks.add("bridge");
    }
    owner.attachments().stream().map(Attachment::network).forEach(networks::add);
    return networks;
  }

  /**
   * Returns how one of them reaches a service, by id, or may reach it where none does for sure;
   * empty where none of them does.
   */
  Optional<Reachability> reaching(String target) {
    Peer to = new Peer.OfService(target);
    Optional<Reachability> maybe = Optional.empty();
    for (Peer peer : candidates(target)) {
      Reachability answer = context.reach().between(peer, to);
      if (answer.reaches()) {
        return Optional.of(answer);
      }
      if (maybe.isEmpty() && answer.isUnknown()) {
        maybe = Optional.of(answer);
      }
    }
    return maybe;
  }

  /** Returns whom to ask: all others see the service as one of these does. */
  private Set<Peer> candidates(String target) {
    Set<Peer> all = new LinkedHashSet<>();
    if (context.connectivity().find(target).isEmpty()) {
      byNamespace.values().forEach(ids -> all.add(new Peer.OfService(ids.get(0))));
      all.addAll(others);
      return all;
    }
    String namespace = namespace(context, target);
    List<String> ids = new ArrayList<>();
    byNamespace.getOrDefault(namespace, List.of()).stream()
        .filter(id -> !id.equals(target))
        .limit(2)
        .forEach(ids::add);
    for (String network : networks(context, namespace)) {
      byNetwork.getOrDefault(network, List.of()).stream()
          .filter(id -> !namespace(context, id).equals(namespace))
          .limit(2)
          .forEach(ids::add);
    }
    byNamespace.getOrDefault(MACHINE, List.of()).stream().limit(1).forEach(ids::add);
    if (namespace.equals(MACHINE) || hasPorts(target)) {
      ids.addAll(abroad.values());
    }
    ids.stream().filter(id -> !id.equals(target)).forEach(id -> all.add(new Peer.OfService(id)));
    others.stream().filter(peer -> !peer.equals(new Peer.OfService(target))).forEach(all::add);
    return all;
  }

  /** A port that is not opened on the host may be open at the container's own address. */
  private boolean hasPorts(String target) {
    return !context.reach().exposuresOf(target).isEmpty()
        || !context.reach().unclaimedOf(target).isEmpty()
        || !context.reach().unopenedOf(target).isEmpty();
  }
}
