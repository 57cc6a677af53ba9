package io.github.driftless.diagram.view;

import io.github.driftless.analysis.network.Connectivity;
import io.github.driftless.analysis.network.Egress;
import io.github.driftless.analysis.network.ServiceNamespace;
import io.github.driftless.analysis.network.ServiceNetwork;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Frame;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Heads;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.Diagram.Shape;
import io.github.driftless.diagram.StyleClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The services in the picture of the ways out, and the first step of each one's way.
 *
 * @param items what stands in the host's box
 * @param edges those of the fewest services first: Mermaid numbers edges, and what comes last moves
 *     no other's number
 * @param leavesDirectly whether at least one leads straight to the Internet
 */
record VpnServices(List<Item> items, List<Edge> edges, boolean leavesDirectly) {

  /** Where a service stands. */
  private enum Box {
    /** The usual; untitled, since a title right below the host's would touch it. */
    NETWORKS("", StyleClass.NEUTRAL),
    NO_NETWORK("No network", StyleClass.ISOLATED),
    NO_WAY_OUT("Internal networks only", StyleClass.ISOLATED),
    HOST("Host network", StyleClass.HOST),
    UNKNOWN("Outbound not known", StyleClass.UNKNOWN);

    private final String title;
    private final StyleClass tone;

    Box(String title, StyleClass tone) {
      this.title = title;
      this.tone = tone;
    }
  }

  /** The services that take the same first step. */
  private record Fan(Box box, StyleClass tone, Optional<String> target) {}

  static VpnServices of(Connectivity connectivity, String hostInterface, FindingMarks marks) {
    return new Builder(connectivity, hostInterface, marks).build();
  }

  private static final class Builder {

    private final Connectivity connectivity;
    private final String hostInterface;
    private final FindingMarks marks;
    private final Map<Fan, List<ServiceNetwork>> fans = new LinkedHashMap<>();
    private final Map<Box, List<Item>> boxes = new EnumMap<>(Box.class);
    private final List<Edge> edges = new ArrayList<>();

    Builder(Connectivity connectivity, String hostInterface, FindingMarks marks) {
      this.connectivity = connectivity;
      this.marks = marks;
      this.hostInterface = hostInterface;
      for (Box box : Box.values()) {
        boxes.put(box, new ArrayList<>());
      }
    }

    VpnServices build() {
      for (ServiceNetwork service : connectivity.services()) {
        fans.computeIfAbsent(fan(service), fan -> new ArrayList<>()).add(service);
      }
      List<Map.Entry<Fan, List<ServiceNetwork>>> bySize = new ArrayList<>(fans.entrySet());
      bySize.sort(Comparator.comparingInt(entry -> -entry.getValue().size()));
      for (Map.Entry<Fan, List<ServiceNetwork>> entry : bySize) {
        edges.addAll(0, draw(entry.getKey(), entry.getValue()));
      }
      outsiders();
      return new VpnServices(
          items(),
          edges,
          connectivity.services().stream()
              .anyMatch(each -> each.egress() == Egress.DIRECT || each.egress() == Egress.HOST));
    }

    /**
     * Boxes beside the networks keep out of the way only where the networks are a box themselves.
     */
    private List<Item> items() {
      List<Item> items = new ArrayList<>();
      for (Box box : Box.values()) {
        if (box != Box.NETWORKS && !boxes.get(box).isEmpty()) {
          items.add(group(box));
        }
      }
      if (items.isEmpty()) {
        return boxes.get(Box.NETWORKS);
      }
      if (!boxes.get(Box.NETWORKS).isEmpty()) {
        items.add(group(Box.NETWORKS));
      }
      return items;
    }

    private Group group(Box box) {
      return Group.of(
              box.title.toLowerCase(Locale.ROOT) + " box", box.title, Frame.CLUSTER, boxes.get(box))
          .withTone(box.tone);
    }

    private Fan fan(ServiceNetwork service) {
      Optional<String> owner = service.namespace().owner().map(connectivity::shortName);
      return switch (service.egress()) {
        case VPN ->
            new Fan(
                Box.NETWORKS,
                StyleClass.VPN,
                service.isVpnGateway()
                    ? Optional.empty()
                    : service.gateway().map(connectivity::shortName));
        case DIRECT ->
            new Fan(Box.NETWORKS, StyleClass.DIRECT, owner.or(() -> Optional.of(hostInterface)));
        case HOST -> new Fan(Box.HOST, StyleClass.HOST, owner.or(() -> Optional.of(hostInterface)));
        case NONE -> new Fan(boxWithoutEgress(service), StyleClass.ISOLATED, owner);
        case UNKNOWN ->
            new Fan(
                service.namespace().external() ? Box.NETWORKS : Box.UNKNOWN,
                StyleClass.UNKNOWN,
                owner);
      };
    }

    private Box boxWithoutEgress(ServiceNetwork service) {
      ServiceNamespace namespace =
          service
              .namespace()
              .owner()
              .map(owner -> connectivity.of(owner).namespace())
              .orElse(service.namespace());
      return namespace.kind() == ServiceNamespace.Kind.NONE ? Box.NO_NETWORK : Box.NO_WAY_OUT;
    }

    private List<Edge> draw(Fan fan, List<ServiceNetwork> services) {
      List<Edge> lines = new ArrayList<>();
      for (ServiceNetwork service : services) {
        String id = connectivity.shortName(service.service().id());
        Node node = Node.of(id, service.service().title());
        add(fan, marks.on(node, List.of(service.service().id())), lines);
      }
      return lines;
    }

    private void add(Fan fan, Node node, List<Edge> lines) {
      boxes.get(fan.box()).add(node.withTone(fan.tone()));
      fan.target().ifPresent(target -> lines.add(edge(fan, node.id(), target)));
    }

    private Edge edge(Fan fan, String from, String to) {
      Edge edge = Edge.of(from, to).with(Heads.NONE);
      return switch (fan.tone()) {
        case VPN -> edge.with(StyleClass.VPN);
        case DIRECT, HOST ->
            edge.with(StyleClass.DIRECT)
                .with(Line.DOTTED)
                .withSpan(to.equals(hostInterface) ? steps() : 1);
        case UNKNOWN -> edge.with(StyleClass.UNKNOWN).with(Line.DOTTED);
        default -> edge.with(StyleClass.ISOLATED);
      };
    }

    /**
     * Where services stand behind others, those that do not stand in the same column: beside a
     * gateway they would be in the way of the lines that lead there.
     */
    private int steps() {
      return fans.keySet().stream()
              .flatMap(fan -> fan.target().stream())
              .anyMatch(target -> !target.equals(hostInterface))
          ? 2
          : 1;
    }

    /** Containers outside the stack whose namespace services join. */
    private void outsiders() {
      Set<String> drawn = new HashSet<>();
      for (ServiceNetwork service : connectivity.services()) {
        ServiceNamespace namespace = service.namespace();
        if (!namespace.external() || !drawn.add(namespace.owner().orElseThrow())) {
          continue;
        }
        String name = namespace.owner().orElseThrow();
        StyleClass tone = service.egress() == Egress.VPN ? StyleClass.VPN : StyleClass.UNKNOWN;
        boxes
            .get(Box.NETWORKS)
            .add(
                Node.of(name, name)
                    .withDetail("outside this stack")
                    .withShape(Shape.ROUND)
                    .withTone(tone));
      }
    }
  }
}
