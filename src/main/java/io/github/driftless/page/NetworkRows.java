package io.github.driftless.page;

import io.github.driftless.analysis.network.Connectivity;
import io.github.driftless.analysis.network.ServiceNamespace;
import io.github.driftless.analysis.network.ServiceNetwork;
import io.github.driftless.topology.Network;
import io.github.driftless.topology.Tier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists the networks of a mode, and who is on them. */
final class NetworkRows {

  static final String HOST = "the host network";
  static final String DEFAULT_BRIDGE = "bridge";
  static final String NOT_KNOWN = "not known";
  static final String NONE = "no network";
  static final String ELSEWHERE = "that of a container outside this stack";

  private final ModeFacts facts;
  private final Map<String, List<NetworkView.Member>> members = new LinkedHashMap<>();

  private NetworkRows(ModeFacts facts) {
    this.facts = facts;
    for (Network network : facts.mode().networks()) {
      members.put(network.name(), new ArrayList<>());
    }
    Map<String, List<ServiceName>> guests = new HashMap<>();
    for (ServiceNetwork service : facts.connectivity().services()) {
      host(service)
          .ifPresent(
              host -> guests.computeIfAbsent(host, any -> new ArrayList<>()).add(name(service)));
    }
    for (ServiceNetwork service : facts.connectivity().services()) {
      if (host(service).isPresent()) {
        continue;
      }
      String id = service.service().id();
      List<String> networks = facts.reach().networksOf(id);
      for (String network : networks.isEmpty() ? List.of(without(service)) : networks) {
        members
            .computeIfAbsent(network, any -> new ArrayList<>())
            .add(new NetworkView.Member(name(service), guests.getOrDefault(id, List.of())));
      }
    }
  }

  /** Returns the id of the service whose network namespace another one has joined. */
  private static Optional<String> host(ServiceNetwork service) {
    ServiceNamespace namespace = service.namespace();
    return namespace.external() ? Optional.empty() : namespace.owner();
  }

  private static ServiceName name(ServiceNetwork service) {
    return new ServiceName(service.service().id(), service.service().title());
  }

  /** Returns the networks in the order of tiers, then as declared, those of nobody left out. */
  static List<NetworkView> of(ModeFacts facts) {
    return new NetworkRows(facts).rows();
  }

  /** Says where a service is that is on no network of the engine's. */
  private static String without(ServiceNetwork service) {
    ServiceNamespace namespace = service.namespace();
    if (namespace.external()) {
      return ELSEWHERE;
    }
    return namespace.kind() == ServiceNamespace.Kind.HOST ? HOST : NONE;
  }

  private List<NetworkView> rows() {
    List<String> order = new ArrayList<>();
    for (Tier tier : facts.topology().tiers()) {
      order.add(tier.name().equals(Tier.HOST) ? HOST : tier.name());
    }
    members.keySet().stream().filter(name -> !order.contains(name)).forEach(order::add);
    return order.stream().filter(members::containsKey).map(this::row).toList();
  }

  private NetworkView row(String name) {
    Optional<Network> network =
        facts.mode().networks().stream().filter(each -> each.name().equals(name)).findFirst();
    boolean hidden = facts.subnetsHidden();
    return new NetworkView(
        name,
        facts.topology().tiers().stream()
            .filter(tier -> tier.name().equals(name.equals(HOST) ? Tier.HOST : name))
            .map(Tier::title)
            .findFirst()
            .orElse(""),
        network
            .map(each -> each.isUnknown() ? NOT_KNOWN : each.driver())
            .orElse(name.equals(DEFAULT_BRIDGE) ? Network.DEFAULT_DRIVER : ""),
        name.equals(HOST),
        network.map(Network::internal).orElse(false),
        network.map(Connectivity::leadsOut).orElse(!name.equals(NONE)),
        network.map(Network::external).orElse(false),
        network.map(Network::ipv6).orElse(false),
        hidden ? List.of() : network.map(Network::ranges).orElse(List.of()),
        members.get(name));
  }
}
