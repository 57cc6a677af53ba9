package io.github.driftless.diagram.view;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.lint.Finding;
import io.github.driftless.analysis.network.Connectivity;
import io.github.driftless.analysis.network.Egress;
import io.github.driftless.analysis.network.Exposure.PublishedPort;
import io.github.driftless.analysis.network.NetworkMembers;
import io.github.driftless.analysis.network.NetworkMembers.Member;
import io.github.driftless.analysis.network.Reach;
import io.github.driftless.analysis.network.ServiceNetwork;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.Diagram.Shape;
import io.github.driftless.diagram.view.ItemFacts.Prominence;
import io.github.driftless.problem.Severity;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Trait;
import io.github.driftless.topology.Zone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The boxes of services in a map. Their details come in the order in which they matter, a line
 * each: where there is less room, the last are left out.
 */
final class MapBoxes {

  private final Connectivity connectivity;
  private final Reach reach;
  private final MapEntrances entrances;
  private final Map<String, ItemFacts> facts;
  private final boolean addressesHidden;
  private final Map<String, Integer> findings = new HashMap<>();
  private final Set<String> faulty = new HashSet<>();

  MapBoxes(ModeAnalysis mode, MapEntrances entrances, Map<String, ItemFacts> facts) {
    this.connectivity = mode.connectivity();
    this.reach = mode.reach();
    this.entrances = entrances;
    this.facts = facts;
    this.addressesHidden = mode.settings().pages().subnetsHidden();
    if (!mode.settings().pages().findingsHidden()) {
      mode.findings().forEach(this::count);
    }
  }

  private void count(Finding finding) {
    finding.services().stream()
        .limit(1)
        .forEach(
            service -> {
              findings.merge(service, 1, Integer::sum);
              if (finding.severity() == Severity.ERROR) {
                faulty.add(service);
              }
            });
  }

  boolean addressesHidden() {
    return addressesHidden;
  }

  /** Returns the box of a service that has a network namespace of its own. */
  Node box(Member member, Egress usual) {
    List<String> own = new ArrayList<>(addressesHidden ? List.of() : member.addresses());
    if (!member.others().isEmpty()) {
      own.add("also on " + String.join(", ", member.others()));
    }
    return box(member.service(), usual, own);
  }

  /** Returns the box of a service that has joined another one's. */
  Node guest(Service service, Egress usual) {
    return box(service, usual, List.of());
  }

  private Node box(Service service, Egress usual, List<String> own) {
    ServiceNetwork network = connectivity.of(service.id());
    String id = ServiceNodes.id(connectivity, service.id());
    List<String> names = entrances.namesOf(service.id());
    facts.put(
        id,
        ItemFacts.service(
            service.id(),
            findings.getOrDefault(service.id(), 0),
            entrances.leadTo(service.id()),
            prominence(network, usual)));
    List<String> lines = new ArrayList<>();
    if (!names.isEmpty()) {
      lines.add(names.get(0) + (names.size() > 1 ? " +" + (names.size() - 1) : ""));
    }
    lines.addAll(ports(service));
    lines.addAll(own);
    return node(id, service)
        .withTone(RoleLook.tone(network.egress()))
        .withDetail(String.join("\n", lines));
  }

  private static Node node(String id, Service service) {
    Node node = Node.of(id, service.title()).withIcon(ServiceNodes.icon(service));
    return service.role().has(Trait.STORES_DATA) ? node.withShape(Shape.CYLINDER) : node;
  }

  private Prominence prominence(ServiceNetwork network, Egress usual) {
    Service service = network.service();
    if (network.egress() != usual
        || network.egress() == Egress.UNKNOWN
        || network.isVpnGateway()
        || entrances.hops().containsKey(service.id())) {
      return Prominence.EXCEPTION;
    }
    if (entrances.direct().containsKey(service.id()) || faulty.contains(service.id())) {
      return Prominence.EXPOSED;
    }
    return findings.containsKey(service.id())
            || entrances.leadTo(service.id())
            || service.role().has(Trait.STORES_DATA, Trait.AUTHENTICATES, Trait.ENTRY)
        ? Prominence.NOTABLE
        : Prominence.ORDINARY;
  }

  /** Returns the ports of the host that are open on the LAN, on one line. */
  private List<String> ports(Service service) {
    List<PublishedPort> open = new ArrayList<>();
    reach
        .exposuresOf(service.id())
        .forEach(
            exposure ->
                exposure.match(
                    port -> port.scope().isExposed() && open.add(port),
                    host -> false,
                    address -> false));
    List<PortLabel> labels = PortLabel.of(open);
    if (labels.isEmpty()) {
      return List.of();
    }
    String first = "port " + labels.get(0).text();
    return List.of(labels.size() > 1 ? first + " +" + (labels.size() - 1) : first);
  }

  /** Returns the box of a service that runs elsewhere. */
  Node outside(Service service) {
    String id = ServiceNodes.id(connectivity, service.id());
    facts.put(
        id,
        ItemFacts.service(
            service.id(), findings.getOrDefault(service.id(), 0), false, Prominence.EXCEPTION));
    return node(id, service)
        .withShape(Shape.ROUND)
        .withDetail(
            service.outside().orElseThrow() == Zone.INTERNET ? "on the Internet" : "on the LAN");
  }

  /** Returns the box of a network whose members are all drawn elsewhere. */
  Node visited(String id, NetworkMembers network) {
    facts.put(id, ItemFacts.NONE);
    return Node.of(id, network.title())
        .withShape(Shape.ROUND)
        .withDetail(
            "also there: "
                + String.join(
                    ", ", network.members().stream().map(each -> each.service().title()).toList()));
  }
}
