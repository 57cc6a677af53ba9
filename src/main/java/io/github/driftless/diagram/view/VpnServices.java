package io.github.driftless.diagram.view;

import io.github.driftless.analysis.network.Connectivity;
import io.github.driftless.analysis.network.Egress;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The services in the picture of the ways out: a frame for each way, with one line out of it,
 * however many take it.
 *
 * @param items what stands in the host's box
 * @param edges the first step of each way
 * @param leavesDirectly whether at least one leads straight to the Internet
 */
record VpnServices(List<Item> items, List<Edge> edges, boolean leavesDirectly) {

  /** What a frame is about; layouts draw what comes first below what comes later. */
  private enum Kind {
    NO_NETWORK,
    INTERNAL,
    UNKNOWN,
    HOST,
    SHARED_DIRECT,
    DIRECT,
    TUNNEL
  }

  /**
   * A frame.
   *
   * @param number in which order frames of one kind stand
   * @param owner the id of the service whose network all in it share, the name of a container
   *     outside the stack; empty for none
   * @param external whether that is a container outside the stack
   */
  private record Place(Kind kind, int number, Optional<String> owner, boolean external)
      implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byKind = kind.compareTo(other.kind);
      return byKind != 0 ? byKind : Integer.compare(other.number, number);
    }
  }

  static VpnServices of(
      Connectivity connectivity, String hostInterface, String direct, FindingMarks marks) {
    return new Builder(connectivity, hostInterface, direct, marks).build();
  }

  private static final class Builder {

    private final Connectivity connectivity;
    private final String hostInterface;
    private final String direct;
    private final FindingMarks marks;

    /** Whose networks others share. */
    private final Set<String> owners = new HashSet<>();

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Place, List<Node>> frames = new TreeMap<>();

    Builder(Connectivity connectivity, String hostInterface, String direct, FindingMarks marks) {
      this.connectivity = connectivity;
      this.hostInterface = hostInterface;
      this.direct = direct;
      this.marks = marks;
      connectivity.services().forEach(each -> each.namespace().owner().ifPresent(owners::add));
    }

    VpnServices build() {
      for (ServiceNetwork service : connectivity.services()) {
        Place place = place(service);
        List<Node> frame = frames.computeIfAbsent(place, any -> new ArrayList<>());
        Node node = node(service, place);
        if (isTheOwner(service, place)) {
          frame.add(0, node);
        } else {
          frame.add(node);
        }
        outsider(service)
            .filter(outside -> frame.stream().noneMatch(each -> each.id().equals(outside.id())))
            .ifPresent(outside -> frame.add(0, outside));
      }
      List<Item> items = new ArrayList<>();
      List<Edge> edges = new ArrayList<>();
      frames.forEach(
          (place, nodes) -> {
            Item item = item(place, nodes);
            items.add(item);
            line(place.kind(), item.id()).ifPresent(edges::add);
          });
      return new VpnServices(
          items,
          edges,
          connectivity.services().stream()
              .anyMatch(each -> each.egress() == Egress.DIRECT || each.egress() == Egress.HOST));
    }

    private Place place(ServiceNetwork service) {
      Optional<String> shared = sharedWith(service);
      boolean external = service.namespace().external();
      return switch (service.egress()) {
        case VPN -> place(Kind.TUNNEL, service.gateway(), external);
        case DIRECT ->
            shared.isEmpty()
                ? place(Kind.DIRECT, Optional.empty(), false)
                : place(Kind.SHARED_DIRECT, shared, external);
        case HOST -> place(Kind.HOST, Optional.empty(), false);
        case UNKNOWN -> place(Kind.UNKNOWN, shared, external);
        case NONE ->
            place(
                connectivity.isWithoutNetwork(service) ? Kind.NO_NETWORK : Kind.INTERNAL,
                Optional.empty(),
                false);
      };
    }

    private Place place(Kind kind, Optional<String> owner, boolean external) {
      String name = (external ? "outside " : "") + owner.orElse("");
      int number = numbers.computeIfAbsent(name, any -> numbers.size());
      return new Place(kind, number, owner, external);
    }

    /** Returns whose network a service shares, or, of one whose network others share, its id. */
    private Optional<String> sharedWith(ServiceNetwork service) {
      return service
          .namespace()
          .owner()
          .or(() -> Optional.of(service.service().id()).filter(owners::contains));
    }

    private static boolean isTheOwner(ServiceNetwork service, Place place) {
      return !place.external() && place.owner().equals(Optional.of(service.service().id()));
    }

    private Node node(ServiceNetwork service, Place place) {
      String id = service.service().id();
      Node node =
          Node.of(connectivity.shortName(id), service.service().title())
              .withTone(tone(place.kind()))
              .withIcon(ServiceNodes.icon(service.service()));
      if (isTheOwner(service, place) && place.kind() == Kind.TUNNEL) {
        node = node.withShape(Shape.ROUND);
      } else if (place.owner().isEmpty() && service.namespace().owner().isPresent()) {
        String owner = service.namespace().owner().orElseThrow();
        node = node.withDetail("in " + connectivity.title(owner) + "'s network");
      }
      return marks.on(node, List.of(id));
    }

    /** The container outside the stack whose namespace a service joins. */
    private Optional<Node> outsider(ServiceNetwork service) {
      return service
          .namespace()
          .owner()
          .filter(owner -> service.namespace().external())
          .map(
              name ->
                  Node.of("outside " + name, name)
                      .withDetail("outside this stack")
                      .withShape(Shape.ROUND)
                      .withTone(tone(place(service).kind())));
    }

    /** Whoever is alone in its tunnel needs no frame around it. */
    private Item item(Place place, List<Node> nodes) {
      if (place.kind() == Kind.TUNNEL && nodes.size() == 1) {
        return nodes.get(0);
      }
      return Group.of(
              (place.external() ? "outside " : "")
                  + place
                      .owner()
                      .map(owner -> "network of " + connectivity.shortName(owner))
                      .orElse(word(place.kind()))
                  + " frame",
              heading(place),
              Frame.CLUSTER,
              nodes)
          .withTone(tone(place.kind()));
    }

    private static String word(Kind kind) {
      return switch (kind) {
        case TUNNEL, SHARED_DIRECT, UNKNOWN -> "outbound not known";
        case DIRECT -> "direct";
        case HOST -> "host network";
        case INTERNAL -> "internal networks only";
        case NO_NETWORK -> "no network";
      };
    }

    private String heading(Place place) {
      String network =
          place
              .owner()
              .map(owner -> (place.external() ? owner : connectivity.title(owner)) + "'s network")
              .orElse("");
      return switch (place.kind()) {
        case TUNNEL -> network;
        case DIRECT -> direct;
        case SHARED_DIRECT -> network + ": " + direct.toLowerCase(Locale.ROOT);
        case HOST -> "Host network";
        case UNKNOWN -> network.isEmpty() ? "Outbound not known" : network + ": outbound not known";
        case INTERNAL -> "Internal networks only";
        case NO_NETWORK -> "No network";
      };
    }

    private static StyleClass tone(Kind kind) {
      return switch (kind) {
        case TUNNEL -> StyleClass.VPN;
        case DIRECT, SHARED_DIRECT -> StyleClass.DIRECT;
        case HOST -> StyleClass.HOST;
        case UNKNOWN -> StyleClass.UNKNOWN;
        case INTERNAL, NO_NETWORK -> StyleClass.ISOLATED;
      };
    }

    private Optional<Edge> line(Kind kind, String from) {
      Edge edge = Edge.of(from, hostInterface).with(Heads.NONE);
      return switch (kind) {
        case TUNNEL -> Optional.of(edge.with(Line.THICK).with(StyleClass.VPN));
        case DIRECT, SHARED_DIRECT, HOST ->
            Optional.of(edge.with(Line.DOTTED).with(StyleClass.DIRECT));
        case UNKNOWN, INTERNAL, NO_NETWORK -> Optional.empty();
      };
    }
  }
}
