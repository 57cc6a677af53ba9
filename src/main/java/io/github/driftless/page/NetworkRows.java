package io.github.driftless.page;

import io.github.driftless.network.Connectivity;
import io.github.driftless.network.Namespace;
import io.github.driftless.network.ServiceNetwork;
import io.github.driftless.topology.Network;
import io.github.driftless.topology.Tier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists the networks of a mode, and who is on them. */
final class NetworkRows {

  static final String HOST = "the machine's own network";
  static final String DEFAULT_BRIDGE = "bridge";
  static final String NONE = "no network";
  static final String ELSEWHERE = "that of a container outside this stack";

  private final ModeFacts facts;
  private final Map<String, List<ServiceName>> members = new LinkedHashMap<>();

  private NetworkRows(ModeFacts facts) {
    this.facts = facts;
    for (Network network : facts.mode().networks()) {
      members.put(network.name(), new ArrayList<>());
    }
    for (ServiceNetwork service : facts.connectivity().services()) {
      String id = service.service().id();
      List<String> networks = facts.reach().networksOf(id);
      for (String network : networks.isEmpty() ? List.of(without(service)) : networks) {
        members
            .computeIfAbsent(network, any -> new ArrayList<>())
            .add(new ServiceName(id, service.service().title()));
      }
    }
  }

  /** Returns the networks in the order of tiers, then as declared, those of nobody left out. */
  static List<NetworkView> of(ModeFacts facts) {
    return new NetworkRows(facts).rows();
  }

  /** Says where a service is that is on no network of the engine's. */
  private String without(ServiceNetwork service) {
    Namespace namespace = service.namespace();
    if (namespace.external()) {
      return ELSEWHERE;
    }
    Namespace whose =
        namespace
            .owner()
            .map(owner -> facts.connectivity().of(owner).namespace())
            .orElse(namespace);
    return whose.kind() == Namespace.Kind.HOST ? HOST : NONE;
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
    boolean hidden = facts.topology().pages().subnetsHidden();
    return new NetworkView(
        name,
        facts.topology().tiers().stream()
            .filter(tier -> tier.name().equals(name.equals(HOST) ? Tier.HOST : name))
            .map(Tier::title)
            .findFirst()
            .orElse(""),
        network
            .map(Network::driver)
            .orElse(name.equals(DEFAULT_BRIDGE) ? Network.DEFAULT_DRIVER : ""),
        network.map(Network::internal).orElse(false),
        network.map(Connectivity::leadsOut).orElse(true),
        network.map(Network::external).orElse(false),
        network.map(Network::ipv6).orElse(false),
        hidden ? List.of() : network.map(Network::ranges).orElse(List.of()),
        members.get(name));
  }
}
