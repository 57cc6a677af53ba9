package io.github.driftless.page;

import io.github.driftless.analysis.network.Connectivity;
import io.github.driftless.analysis.network.NetworkMembers;
import io.github.driftless.analysis.network.NetworkMembers.Kind;
import io.github.driftless.analysis.network.NetworkMembers.Member;
import io.github.driftless.topology.Network;
import io.github.driftless.topology.Service;
import java.util.List;
import java.util.Optional;

/** Lists the networks of a mode, and who is on them. */
final class NetworkRows {

  private static final String NOT_KNOWN = "kind not known";

  private NetworkRows() {}

  /** Returns the networks in the order of tiers, then as declared. */
  static List<NetworkView> of(ModeFacts facts) {
    boolean hidden = facts.subnetsHidden();
    return facts.analysis().members().stream().map(network -> row(network, hidden)).toList();
  }

  private static NetworkView row(NetworkMembers members, boolean hidden) {
    Optional<Network> network = members.network();
    return new NetworkView(
        members.name(),
        members.title(),
        network
            .map(each -> each.isUnknown() ? NOT_KNOWN : each.driver())
            .orElse(members.kind() == Kind.DEFAULT_BRIDGE ? Network.DEFAULT_DRIVER : ""),
        members.kind() == Kind.HOST,
        network.map(Network::internal).orElse(false),
        network.map(Connectivity::leadsOut).orElse(members.kind() != Kind.NONE),
        network.map(Network::external).orElse(false),
        network.map(Network::ipv6).orElse(false),
        hidden ? List.of() : network.map(Network::ranges).orElse(List.of()),
        members.members().stream().map(member -> member(member, hidden)).toList());
  }

  private static NetworkView.Member member(Member member, boolean hidden) {
    return new NetworkView.Member(
        name(member.service()),
        member.guests().stream().map(NetworkRows::name).toList(),
        member.home(),
        hidden ? List.of() : member.addresses(),
        member.aliases(),
        member.others());
  }

  private static ServiceName name(Service service) {
    return new ServiceName(service.id(), service.title());
  }
}
