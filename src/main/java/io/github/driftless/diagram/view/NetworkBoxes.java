package io.github.driftless.diagram.view;

import io.github.driftless.analysis.network.Connectivity;
import io.github.driftless.analysis.network.NetworkMembers;
import io.github.driftless.analysis.network.NetworkMembers.Member;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.Diagram.Shape;
import io.github.driftless.diagram.StyleClass;
import io.github.driftless.diagram.layout.Wrapping;
import io.github.driftless.topology.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The boxes in the frame of a network. */
final class NetworkBoxes {

  /** What a box says of itself is broken into lines of so many characters, and what it lists. */
  private static final int LINE = 24;

  private static final int LIST = 28;

  /** So many alike are a crowd: of fewer, a box with their names in it is as large as theirs. */
  private static final int CROWD = 3;

  /** The same in a stack that is small enough for a box each. */
  private static final int LARGE_CROWD = 7;

  private final Connectivity connectivity;
  private final FindingMarks marks;
  private final boolean addressesHidden;
  private final int crowd;

  /**
   * @param addressesHidden whether fixed addresses are left out
   * @param large whether few members that nothing tells apart but their names are one box already
   */
  NetworkBoxes(
      Connectivity connectivity, FindingMarks marks, boolean addressesHidden, boolean large) {
    this.connectivity = connectivity;
    this.marks = marks;
    this.addressesHidden = addressesHidden;
    this.crowd = large ? CROWD : LARGE_CROWD;
  }

  /** What members of a crowd have in common; one that has something of its own is alone. */
  private record Look(
      Optional<String> one,
      Shape shape,
      StyleClass tone,
      Optional<String> kind,
      List<String> others) {}

  /** Returns the members that are at home on a network, and a list of those that are not. */
  List<Item> of(NetworkMembers network) {
    Map<Look, List<Member>> alike = new LinkedHashMap<>();
    for (Member member : network.members()) {
      if (member.home()) {
        alike.computeIfAbsent(look(member), any -> new ArrayList<>()).add(member);
      }
    }
    List<Item> items = new ArrayList<>();
    for (List<Member> members : alike.values()) {
      if (members.size() < crowd) {
        members.forEach(member -> items.add(box(member)));
      } else {
        items.add(list(members));
      }
    }
    visitors(network).ifPresent(items::add);
    return items;
  }

  private Look look(Member member) {
    Service service = member.service();
    boolean special =
        !own(member).isEmpty() || !member.guests().isEmpty() || marks.of(service.id()).isPresent();
    Node node = node(service);
    return new Look(
        special ? Optional.of(service.id()) : Optional.empty(),
        node.shape(),
        node.tone(),
        node.stereotype(),
        member.others());
  }

  private Node node(Service service) {
    return RoleLook.node(ServiceNodes.id(connectivity, service.id()), service);
  }

  private Node box(Member member) {
    List<String> lines = new ArrayList<>();
    own(member).forEach(line -> lines.add(Wrapping.wrap(line, LINE)));
    also(member).ifPresent(line -> lines.add(Wrapping.wrap(line, LINE)));
    if (!member.guests().isEmpty()) {
      lines.add(Wrapping.wrap("network " + shared(member) + ": " + guests(member), LIST));
    }
    Node node = node(member.service());
    return marks.on(
        lines.isEmpty() ? node : node.withDetail(String.join("\n", lines)),
        List.of(member.service().id()));
  }

  private Node list(List<Member> members) {
    Node first = node(members.get(0).service());
    String names =
        members.stream().map(each -> each.service().title()).collect(Collectors.joining(", "));
    return Node.of("all like " + first.id(), members.size() + " services")
        .withShape(first.shape())
        .withTone(first.tone())
        .withStereotype(first.stereotype())
        .withDetail(
            Stream.concat(Stream.of(names), also(members.get(0)).stream())
                .map(line -> Wrapping.wrap(line, LIST))
                .collect(Collectors.joining("\n")));
  }

  private static Optional<String> also(Member member) {
    return member.others().isEmpty()
        ? Optional.empty()
        : Optional.of("also on " + String.join(", ", member.others()));
  }

  private static String shared(Member member) {
    return "shared by " + member.guests().size();
  }

  private static String guests(Member member) {
    return member.guests().stream().map(Service::title).collect(Collectors.joining(", "));
  }

  /** Returns what a member has on the network alone. */
  private List<String> own(Member member) {
    List<String> lines = new ArrayList<>(addressesHidden ? List.of() : member.addresses());
    if (!member.aliases().isEmpty()) {
      lines.add("alias " + String.join(", ", member.aliases()));
    }
    return lines;
  }

  /** Returns the list of those that stand on another network. */
  private Optional<Node> visitors(NetworkMembers network) {
    Map<String, List<String>> byHome = new LinkedHashMap<>();
    for (Member member : network.members()) {
      if (!member.home()) {
        String name = member.service().title();
        List<String> own = own(member);
        if (!member.guests().isEmpty()) {
          own.add(shared(member));
        }
        byHome
            .computeIfAbsent(member.homeTitle(), any -> new ArrayList<>())
            .add(own.isEmpty() ? name : name + " (" + String.join(", ", own) + ")");
      }
    }
    return byHome.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Node.of("also on " + network.name(), "Also here")
                .withDetail(
                    byHome.entrySet().stream()
                        .map(
                            each ->
                                "from " + each.getKey() + ": " + String.join(", ", each.getValue()))
                        .map(line -> Wrapping.wrap(line, LIST))
                        .collect(Collectors.joining("\n")))
                .withShape(Shape.ROUND));
  }
}
