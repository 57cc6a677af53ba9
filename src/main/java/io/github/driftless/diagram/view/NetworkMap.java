package io.github.driftless.diagram.view;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.network.Connectivity;
import io.github.driftless.analysis.network.Egress;
import io.github.driftless.analysis.network.NetworkMembers;
import io.github.driftless.analysis.network.NetworkMembers.Member;
import io.github.driftless.analysis.network.ServiceNetwork;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Direction;
import io.github.driftless.diagram.Diagram.Frame;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.Legend;
import io.github.driftless.diagram.Legend.Entry;
import io.github.driftless.diagram.StyleClass;
import io.github.driftless.topology.Host;
import io.github.driftless.topology.Network;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The whole network of a mode: hosts with their networks and all that is on them, where traffic
 * comes in on the left, where it goes out on the right. Made for a map, which can be searched and
 * enlarged; a page would not hold it.
 *
 * <p>Who shares a network namespace is in a frame of its own, with the one way out that all in it
 * take. A service stands on one of its networks; its box names the others.
 *
 * @param diagram what is drawn
 * @param facts what else there is to know of its items, by their ids
 */
public record NetworkMap(Diagram diagram, Map<String, ItemFacts> facts) {

  /** Where the host of services is kept that no host is named for. */
  private static final String NO_HOST = "";

  /** Of more hosts than these, one line tells what holds for several. */
  private static final int SEVERAL = 4;

  /** Returns the map of a mode. */
  public static NetworkMap of(ModeAnalysis mode) {
    return new Builder(mode).build();
  }

  private static final class Builder {

    private final ModeAnalysis analysis;
    private final Topology topology;
    private final Connectivity connectivity;
    private final MapBoxes boxes;
    private final MapEntrances entrances;
    private final Map<String, ItemFacts> facts = new HashMap<>();
    private final Map<String, List<Item>> hosts = new LinkedHashMap<>();

    /** The id of the frame that a service, by its id, or a frame stands in. */
    private final Map<String, String> frameOf = new HashMap<>();

    Builder(ModeAnalysis analysis) {
      this.analysis = analysis;
      this.topology = analysis.topology();
      this.connectivity = analysis.connectivity();
      this.entrances = MapEntrances.of(analysis);
      this.boxes = new MapBoxes(analysis, entrances, facts);
    }

    NetworkMap build() {
      topology.hosts().forEach(host -> hosts.put(host.name(), new ArrayList<>()));
      List<NetworkMembers> networks = analysis.members();
      networks.forEach(this::network);
      hosts.values().removeIf(List::isEmpty);
      boolean many = hosts.size() > SEVERAL;
      MapLines lines = new MapLines(analysis, entrances, frameOf, many);
      List<Item> items = new ArrayList<>(lines.sources());
      for (Service service : analysis.mode().services()) {
        if (service.outside().isPresent()) {
          items.add(boxes.outside(service));
        }
      }
      List<Item> machines = new ArrayList<>();
      hosts.forEach((name, frames) -> machines.add(host(name, frames)));
      items.addAll(
          many
              ? List.of(Group.of(MapLines.HOSTS, hosts.size() + " hosts", Frame.BOUNDARY, machines))
              : machines);
      items.addAll(lines.destinations());
      return new NetworkMap(
          new Diagram(
                  "map-" + analysis.mode().name(),
                  topology.title(),
                  description(networks),
                  Direction.RIGHT,
                  items,
                  lines.edges())
              .withLegend(legend()),
          facts);
    }

    private String description(List<NetworkMembers> networks) {
      long all = networks.stream().filter(each -> each.kind().isNetwork()).count();
      return VpnSummary.of(connectivity)
          + " "
          + (all == 1 ? "1 network" : all + " networks")
          + (hosts.size() > 1 ? " on " + hosts.size() + " hosts" : "")
          + ".";
    }

    private static Legend legend() {
      return new Legend(
          List.of(
              Entry.of(StyleClass.VPN, "Through a VPN"),
              Entry.of(StyleClass.DIRECT, "Direct (no VPN)"),
              Entry.of(StyleClass.HOST, "Host network"),
              Entry.of(StyleClass.ISOLATED, "No outbound access"),
              Entry.of(StyleClass.UNKNOWN, "Outbound not known"),
              new Entry(StyleClass.ENTRY, Optional.of(Line.SOLID), "From the Internet"),
              Entry.of(Line.SOLID, "From the LAN")));
    }

    private Item host(String name, List<Item> frames) {
      String id = MapLines.host(name);
      facts.put(id, ItemFacts.host(name));
      Optional<Host> declared =
          topology.hosts().stream().filter(each -> each.name().equals(name)).findFirst();
      return Group.of(
              id, declared.map(Host::title).orElse(topology.machine()), Frame.BOUNDARY, frames)
          .withDetail(declared.flatMap(Host::address).filter(any -> !boxes.addressesHidden()));
    }

    private void network(NetworkMembers network) {
      Map<String, List<Member>> byHost = new LinkedHashMap<>();
      for (Member member : network.members()) {
        byHost
            .computeIfAbsent(member.service().host().orElse(NO_HOST), any -> new ArrayList<>())
            .add(member);
      }
      byHost.forEach(
          (host, members) -> {
            String suffix = byHost.size() > 1 ? " on " + host : "";
            hosts
                .computeIfAbsent(host, any -> new ArrayList<>())
                .add(frame(network, members, MapLines.network(network.name()) + suffix));
          });
    }

    private Item frame(NetworkMembers network, List<Member> members, String id) {
      List<Member> residents = members.stream().filter(Member::home).toList();
      if (residents.isEmpty()) {
        return boxes.visited(id, network);
      }
      Egress usual = usual(residents);
      List<Item> items = new ArrayList<>();
      for (Member member : residents) {
        frameOf.put(member.service().id(), id);
        items.add(member.guests().isEmpty() ? boxes.box(member, usual) : namespace(member, id));
      }
      facts.put(
          id, network.kind().isNetwork() ? ItemFacts.network(network.name()) : ItemFacts.NONE);
      return Group.of(id, network.title(), Frame.PACKAGE, items)
          .withTone(tone(residents))
          .withDetail(detail(network));
    }

    /** A frame of a network is coloured where all in it leave alike and not by a gateway of it. */
    private StyleClass tone(List<Member> residents) {
      List<Egress> ways =
          residents.stream()
              .map(member -> connectivity.of(member.service().id()).egress())
              .distinct()
              .toList();
      return ways.size() == 1 && ways.get(0) == Egress.NONE
          ? StyleClass.ISOLATED
          : StyleClass.NEUTRAL;
    }

    private Optional<String> detail(NetworkMembers network) {
      List<String> parts = new ArrayList<>();
      if (network.kind().isNetwork() && !network.name().equals(network.title())) {
        parts.add(network.name());
      }
      if (!boxes.addressesHidden()) {
        parts.addAll(network.network().map(Network::ranges).orElse(List.of()));
      }
      network.network().filter(Network::internal).ifPresent(any -> parts.add("internal"));
      return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", parts));
    }

    private Egress usual(List<Member> members) {
      return members.stream()
          .map(member -> connectivity.of(member.service().id()).egress())
          .collect(Collectors.groupingBy(each -> each, LinkedHashMap::new, Collectors.counting()))
          .entrySet()
          .stream()
          .max(Map.Entry.<Egress, Long>comparingByValue())
          .map(Map.Entry::getKey)
          .orElse(Egress.NONE);
    }

    /** The owner of a network namespace, and whoever has joined it. */
    private Item namespace(Member member, String network) {
      ServiceNetwork owner = connectivity.of(member.service().id());
      String id = MapLines.namespace(connectivity, member.service().id());
      facts.put(id, ItemFacts.NONE);
      frameOf.put(id, network);
      frameOf.put(member.service().id(), id);
      member.guests().forEach(guest -> frameOf.put(guest.id(), id));
      List<Node> nodes = new ArrayList<>();
      nodes.add(boxes.box(member, owner.egress()));
      member.guests().forEach(guest -> nodes.add(boxes.guest(guest, owner.egress())));
      return Group.of(id, member.service().title() + "'s network", Frame.CLUSTER, nodes)
          .withTone(RoleLook.tone(owner.egress()))
          .withDetail(Optional.of("shared by " + nodes.size()));
    }
  }
}
