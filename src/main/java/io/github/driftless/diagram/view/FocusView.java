package io.github.driftless.diagram.view;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.network.Connectivity;
import io.github.driftless.analysis.network.Egress;
import io.github.driftless.analysis.network.NetworkPath;
import io.github.driftless.analysis.network.Peer;
import io.github.driftless.analysis.network.Reach;
import io.github.driftless.analysis.network.Reachability;
import io.github.driftless.analysis.network.Reachability.Answer;
import io.github.driftless.analysis.network.ServiceNetwork;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Direction;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Heads;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.Diagram.Shape;
import io.github.driftless.diagram.StyleClass;
import io.github.driftless.diagram.layout.Wrapping;
import io.github.driftless.diagram.view.FlowPartners.Partner;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Tier;
import io.github.driftless.topology.Topology;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One service: who gets in on its left, where it stands below it, and what it reaches on its right.
 *
 * <p>Who could reach it because both are on one network is found by that network, whose picture has
 * all of them; who is said to talk to it has an arrow, broken where no way is known to lead there.
 */
final class FocusView {

  /** More than these on one side are one box. */
  private static final int FEW = 8;

  private static final int NAMES = 6;
  private static final int LINE = 24;

  private final Topology topology;
  private final Connectivity connectivity;
  private final Reach reach;
  private final FlowPartners partners;
  private final String id;
  private final String center;
  private final List<Item> items = new ArrayList<>();
  private final Set<Edge> edges = new LinkedHashSet<>();

  /** The lines where nothing leads or nobody knows; they stand last, so as to come and go alone. */
  private final Set<Edge> broken = new LinkedHashSet<>();

  /** The ids of those that pass on what comes from outside by a name. */
  private final Set<String> doors = new LinkedHashSet<>();

  private FocusView(ModeAnalysis analysis, FlowPartners partners, String id) {
    this.topology = analysis.topology();
    this.connectivity = analysis.connectivity();
    this.reach = analysis.reach();
    this.partners = partners;
    this.id = id;
    this.center = node(id);
  }

  /**
   * Returns the picture of one service in one mode.
   *
   * @param id the id of a service that runs on the host
   */
  static Diagram of(ModeAnalysis analysis, FlowPartners partners, String id) {
    return new FocusView(analysis, partners, id).draw();
  }

  private Diagram draw() {
    visitors(Peer.INTERNET, "from the internet", topology.egress().internet());
    visitors(Peer.LAN, "from the lan", "LAN");
    Set<Partner> in = partners.asking(id);
    Set<Partner> out = partners.askedBy(id);
    // whose network it shares has a node of its own
    connectivity.of(id).namespace().owner().map(FocusView::service).ifPresent(out::remove);
    for (String door : doors) {
      in.remove(service(door));
      boolean asked = out.remove(service(door));
      edges.add(Edge.of(node(door), center).with(asked ? Heads.BOTH : Heads.END));
    }
    Set<Partner> both = new LinkedHashSet<>(in);
    both.retainAll(out);
    in.removeAll(both);
    side(in, "others that ask", true, Heads.END);
    items.add(box(id).withTone(tone()));
    out.removeAll(both);
    side(both, "others that ask and are asked", false, Heads.BOTH);
    side(out, "others that are asked", false, Heads.END);
    networks();
    wayOut();
    edges.addAll(broken);
    return new Diagram(
        "focus-" + connectivity.mode().name(),
        title(id),
        "What " + title(id) + " reaches, and who gets in.",
        Direction.RIGHT,
        items,
        List.copyOf(edges));
  }

  private void visitors(Peer from, String item, String title) {
    Reachability answer = reach.between(from, new Peer.OfService(id));
    Node node = Node.of(item, Wrapping.wrap(title, LINE)).withShape(Shape.CLOUD);
    Edge edge = Edge.of(item, center);
    switch (answer.answer()) {
      case YES -> {
        Map<String, List<NetworkPath>> ways = new LinkedHashMap<>();
        for (NetworkPath way : answer.ways()) {
          ways.computeIfAbsent(door(way), any -> new ArrayList<>()).add(way);
        }
        // a step more is wide enough without words on it
        boolean named = ways.size() == 1 && !ways.containsKey(id);
        items.add(named ? node.withDetail(Wrapping.wrap(how(answer.ways()), LINE)) : node);
        ways.forEach(
            (door, through) -> {
              Edge line = Edge.of(item, node(door));
              edges.add(named ? line : line.withLabel(Wrapping.wrap(how(through), LINE)));
              if (!door.equals(id) && doors.add(door)) {
                items.add(box(door));
              }
            });
      }
      case MAYBE -> {
        items.add(node.withTone(StyleClass.UNKNOWN));
        edges.add(unknown(edge));
      }
      case NO -> {}
    }
  }

  /** Returns the service that passes on what comes in by a name, or this one. */
  private String door(NetworkPath way) {
    return way instanceof NetworkPath.ByRoute route
        ? route.through().get(route.through().size() - 1)
        : id;
  }

  /** Says the first way in short, and how many more there are; a port of two protocols is one. */
  private static String how(List<NetworkPath> ways) {
    List<String> each = ways.stream().map(way -> way.read(new WayIn())).distinct().toList();
    String more = each.size() > 1 ? " and " + (each.size() - 1) + " more" : "";
    return each.get(0) + more;
  }

  private void side(Set<Partner> partners, String all, boolean in, Heads heads) {
    Map<Answer, List<String>> services = new EnumMap<>(Answer.class);
    for (Partner each : partners) {
      if (!each.tier()) {
        services
            .computeIfAbsent(answer(each.name(), in, heads), any -> new ArrayList<>())
            .add(each.name());
      }
    }
    services.forEach(
        (answer, ids) -> {
          String crowd = answer == Answer.YES ? all : all + ", " + answer.word();
          boxes(ids, crowd).forEach(box -> join(box, in, heads, answer));
        });
    partners.stream()
        .filter(Partner::tier)
        .forEach(tier -> join(tier(tier.name()), in, heads, Answer.YES));
  }

  /** Returns whether what is said to happen between the two can, in each of its directions. */
  private Answer answer(String other, boolean in, Heads heads) {
    Answer there = reach.between(in ? other : id, in ? id : other).answer();
    if (heads != Heads.BOTH) {
      return there;
    }
    Answer back = reach.between(in ? id : other, in ? other : id).answer();
    return there.compareTo(back) > 0 ? there : back;
  }

  private List<Node> boxes(List<String> services, String crowd) {
    return services.size() > FEW
        ? List.of(Node.of(crowd, services.size() + " services").withDetail(names(services)))
        : services.stream().map(this::box).toList();
  }

  private void join(Node box, boolean in, Heads heads, Answer answer) {
    items.add(box);
    Edge edge = (in ? Edge.of(box.id(), center) : Edge.of(center, box.id())).with(heads);
    switch (answer) {
      case YES -> edges.add(edge);
      case MAYBE -> broken.add(unknown(edge));
      case NO ->
          broken.add(edge.with(Line.DOTTED).with(StyleClass.ISOLATED).withLabel("not reached"));
    }
  }

  private static Edge unknown(Edge edge) {
    return edge.with(StyleClass.UNKNOWN).with(Line.DOTTED).withLabel("not known");
  }

  private Node tier(String name) {
    String title =
        topology.tiers().stream()
            .filter(tier -> tier.name().equals(name))
            .map(Tier::title)
            .findFirst()
            .orElse(name);
    return Node.of("tier " + name, Wrapping.wrap(title, LINE))
        .withDetail("tier")
        .withShape(Shape.ROUND);
  }

  private String names(List<String> services) {
    List<String> names = services.stream().limit(NAMES).map(this::title).toList();
    int more = services.size() - names.size();
    return Wrapping.wrap(
        String.join(", ", names) + (more > 0 ? " and " + more + " more" : ""), LINE);
  }

  private void networks() {
    Optional<String> owner = connectivity.of(id).namespace().owner();
    if (owner.isPresent()) {
      items.add(
          Node.of("same namespace", title(owner.get()) + "'s network").withShape(Shape.ROUND));
      edges.add(standing("same namespace"));
    }
    for (String network : reach.networksOf(id)) {
      items.add(Node.of("network " + network, network).withShape(Shape.ROUND));
      edges.add(standing("network " + network));
    }
  }

  private Edge standing(String to) {
    return Edge.of(center, to).with(Line.DOTTED).with(Heads.NONE);
  }

  private void wayOut() {
    List<NetworkPath> ways = reach.between(new Peer.OfService(id), Peer.INTERNET).ways();
    if (ways.isEmpty()) {
      return;
    }
    String to = "to the internet";
    items.add(
        Node.of(to, Wrapping.wrap(topology.egress().internet(), LINE))
            .withShape(Shape.CLOUD)
            .withTone(tone()));
    if (connectivity.of(id).egress() == Egress.UNKNOWN) {
      edges.add(
          Edge.of(center, to)
              .with(Line.DOTTED)
              .with(StyleClass.UNKNOWN)
              .withLabel("not known which way"));
      return;
    }
    edges.add(
        ways.get(0) instanceof NetworkPath.ThroughVpn
            ? Edge.of(center, to)
                .with(Line.THICK)
                .with(StyleClass.VPN)
                .withLabel(VpnDiagramBuilder.SECURE)
            : Edge.of(center, to)
                .with(Line.DOTTED)
                .with(StyleClass.DIRECT)
                .withLabel(VpnDiagramBuilder.direct(connectivity)));
  }

  private StyleClass tone() {
    return switch (connectivity.of(id).egress()) {
      case VPN -> StyleClass.VPN;
      case DIRECT -> StyleClass.DIRECT;
      case HOST -> StyleClass.HOST;
      case NONE -> StyleClass.ISOLATED;
      case UNKNOWN -> StyleClass.UNKNOWN;
    };
  }

  private static Partner service(String id) {
    return new Partner(id, false);
  }

  private String node(String service) {
    return ServiceNodes.id(connectivity, service);
  }

  private Node box(String service) {
    return Node.of(node(service), title(service))
        .withIcon(find(service).flatMap(ServiceNodes::icon));
  }

  private String title(String service) {
    return find(service).map(Service::title).orElse(service);
  }

  private Optional<Service> find(String service) {
    Optional<ServiceNetwork> here = connectivity.find(service);
    return here.isPresent()
        ? here.map(ServiceNetwork::service)
        : connectivity.mode().services().stream()
            .filter(each -> each.id().equals(service))
            .findFirst();
  }
}
