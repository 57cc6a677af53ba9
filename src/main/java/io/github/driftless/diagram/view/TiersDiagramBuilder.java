package io.github.driftless.diagram.view;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.network.Connectivity;
import io.github.driftless.analysis.network.NetworkMembers;
import io.github.driftless.analysis.network.ServiceNamespace;
import io.github.driftless.analysis.network.ServiceNetwork;
import io.github.driftless.diagram.Color;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Direction;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Frame;
import io.github.driftless.diagram.Diagram.Heads;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.Diagram.Shape;
import io.github.driftless.diagram.Legend;
import io.github.driftless.diagram.Legend.Entry;
import io.github.driftless.diagram.StyleClass;
import io.github.driftless.diagram.layout.Abridgement;
import io.github.driftless.diagram.layout.Ranks;
import io.github.driftless.diagram.layout.RowLayout;
import io.github.driftless.diagram.layout.Wrapping;
import io.github.driftless.topology.Actor;
import io.github.driftless.topology.Flow;
import io.github.driftless.topology.Group;
import io.github.driftless.topology.Mode;
import io.github.driftless.topology.Network;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.StackSettings;
import io.github.driftless.topology.Tier;
import io.github.driftless.topology.Topology;
import io.github.driftless.topology.Zone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The host's networks as tiers, who stands on which, and who talks to whom.
 *
 * <p>A service is drawn once, in its tier; those of a group are drawn as one.
 */
final class TiersDiagramBuilder {

  private static final String MACHINE = "docker host";

  /** The host as one that talks, in the box of all that is on it. */
  private static final String HOST = "the host";

  /** Remarks are broken into lines of this length, and texts on arrows of that. */
  private static final int NOTE = 20;

  private static final int LABEL = 10;

  /** What services without a tier can be on, in the order of their boxes. */
  private static final List<NetworkMembers.Kind> WITHOUT_TIER =
      List.of(NetworkMembers.Kind.NONE, NetworkMembers.Kind.ELSEWHERE, NetworkMembers.Kind.UNKNOWN);

  private final Topology topology;
  private final StackSettings settings;
  private final Connectivity connectivity;
  private final Mode mode;
  private final Map<String, String> groupOf = new HashMap<>();
  private final DrawnFlows drawn;
  private final FindingMarks marks;
  private final List<Edge> flows;

  /** Where nobody is known to talk to anybody, colours say who leaves how. */
  private final boolean showsEgress;

  private TiersDiagramBuilder(ModeAnalysis analysis) {
    this.topology = analysis.topology();
    this.settings = analysis.settings();
    this.connectivity = analysis.connectivity();
    this.marks = FindingMarks.of(analysis);
    this.mode = connectivity.mode();
    for (Group group : mode.groups()) {
      group.services().forEach(service -> groupOf.putIfAbsent(service, group.name()));
    }
    this.drawn = DrawnFlows.of(mode);
    this.flows = edges();
    this.showsEgress =
        flows.isEmpty()
            && connectivity.services().stream().map(ServiceNetwork::egress).distinct().count() > 1;
  }

  /** Returns the picture of one mode. */
  static Diagram of(ModeAnalysis analysis) {
    return new TiersDiagramBuilder(analysis).draw();
  }

  private Diagram draw() {
    List<Item> items = new ArrayList<>();
    topology.actors().forEach(actor -> items.add(actor(actor)));
    mode.services().stream()
        .filter(service -> service.outside().isPresent())
        .forEach(service -> items.add(outside(service)));
    zones().forEach(zone -> items.add(zone(zone)));
    List<Item> tiers = machine();
    items.add(Diagram.Group.of(MACHINE, topology.machine(), Frame.BOUNDARY, tiers));
    Diagram whole =
        new Diagram(
            "tiers-" + mode.name(),
            topology.title(),
            description(tiers),
            Direction.RIGHT,
            items,
            flows);
    Diagram shorter = Abridgement.listed(whole, "services", settings.boxes());
    Diagram large = RowLayout.of(Ranks.of(shorter));
    return (large == shorter ? TierRanks.kept(shorter, MACHINE) : large).withLegend(legend());
  }

  private Legend legend() {
    if (showsEgress) {
      return RoleLook.legendWithEgress();
    }
    boolean inferred = drawn.flows().stream().anyMatch(flow -> flow.inferred().isPresent());
    return RoleLook.legend(
        Entry.of(Line.SOLID, "Main traffic"),
        Entry.of(Line.DOTTED, inferred ? "Inferred" : "Secondary traffic"));
  }

  private String description(List<Item> machine) {
    List<String> tiers =
        machine.stream()
            .filter(Diagram.Group.class::isInstance)
            .map(item -> ((Diagram.Group) item).title())
            .toList();
    int services = connectivity.services().size();
    return services
        + (services == 1 ? " service" : " services")
        + (tiers.isEmpty() ? "" : " in these boxes: " + String.join(", ", tiers))
        + (flows.isEmpty() ? "" : "; arrows show who talks to whom, " + flows.size() + " in all")
        + ".";
  }

  private Node actor(Actor actor) {
    Node node =
        Node.of("actor " + actor.name(), actor.title())
            .withShape(
                switch (actor.kind()) {
                  case PERSON -> Shape.PERSON;
                  case CLOUD -> Shape.CLOUD;
                  case DEVICE -> Shape.ROUND;
                });
    return actor
        .subnet()
        .filter(any -> !settings.pages().subnetsHidden())
        .map(node::withDetail)
        .orElse(node);
  }

  private Node outside(Service service) {
    return marks.on(
        node(service)
            .withShape(Shape.ROUND)
            .withDetail("on the " + place(service.outside().orElseThrow())),
        List.of(service.id()));
  }

  private static String place(Zone zone) {
    return switch (zone) {
      case INTERNET -> "Internet";
      case LAN -> "LAN";
    };
  }

  private Set<Zone> zones() {
    Set<Zone> zones = new LinkedHashSet<>();
    for (Flow flow : drawn.flows()) {
      for (Flow.PeerSelector end : List.of(flow.from(), flow.to())) {
        if (end instanceof Flow.PeerSelector.OfZone zone) {
          zones.add(zone.zone());
        }
      }
    }
    return zones;
  }

  private static Node zone(Zone zone) {
    return Node.of("zone " + zone.word(), "The " + place(zone)).withShape(Shape.CLOUD);
  }

  private List<Item> machine() {
    List<Item> items = new ArrayList<>();
    for (Tier tier : topology.tiers()) {
      List<Item> members = members(Optional.of(tier.name()), any -> true);
      if (!members.isEmpty()) {
        items.add(
            Diagram.Group.of("tier " + tier.name(), tier.title(), Frame.PACKAGE, members)
                .withDetail(key(tier))
                .withColor(tier.color().map(color -> Color.rgb(color.rgb()))));
      }
    }
    Set<String> boxed = new HashSet<>();
    for (NetworkMembers.Kind kind : WITHOUT_TIER) {
      List<Item> rest =
          members(Optional.empty(), service -> kindOf(service) == kind).stream()
              .filter(item -> boxed.add(item.id()))
              .toList();
      if (!rest.isEmpty()) {
        items.add(
            Diagram.Group.of(kind.words() + " box", kind.words(), Frame.CLUSTER, rest)
                .withTone(
                    kind == NetworkMembers.Kind.NONE ? StyleClass.ISOLATED : StyleClass.UNKNOWN));
      }
    }
    if (drawn.flows().stream()
        .anyMatch(
            flow ->
                flow.from() instanceof Flow.PeerSelector.OfMachine
                    || flow.to() instanceof Flow.PeerSelector.OfMachine)) {
      items.add(Node.of(HOST, topology.machine()).withDetail("the host itself"));
    }
    return items;
  }

  /** Says of a service that is drawn in no tier why it is in none. */
  private NetworkMembers.Kind kindOf(Service service) {
    ServiceNamespace namespace = connectivity.of(service.id()).namespace();
    Service owner =
        namespace.owner().flatMap(connectivity::find).map(ServiceNetwork::service).orElse(service);
    if (!owner.network().unset().isEmpty()) {
      return NetworkMembers.Kind.UNKNOWN;
    }
    return namespace.external() ? NetworkMembers.Kind.ELSEWHERE : NetworkMembers.Kind.NONE;
  }

  /** Returns what the network of a tier is called in its file, where that is another name. */
  private Optional<String> key(Tier tier) {
    return mode.networks().stream()
        .filter(network -> network.name().equals(tier.name()))
        .findFirst()
        .map(Network::keys)
        .map(keys -> keys.get(0))
        // every project's own network is called "default": that tells nobody anything
        .filter(key -> !key.equals(tier.title()) && !key.equals("default"))
        .filter(key -> !isKeyOfSeveral(key));
  }

  /** Projects may call networks of their own alike: titles tell them apart. */
  private boolean isKeyOfSeveral(String key) {
    return mode.networks().stream().filter(network -> network.keys().contains(key)).count() > 1;
  }

  private List<Item> members(Optional<String> tier, Predicate<Service> of) {
    Map<String, Item> members = new LinkedHashMap<>();
    for (Service service : mode.services()) {
      if (service.outside().isPresent()) {
        continue;
      }
      Optional<Group> group = group(service);
      Optional<String> place = group.isPresent() ? group.get().tier() : service.tier();
      if (place.equals(tier) && of.test(service)) {
        Item item = group.map(this::group).orElseGet(() -> service(service));
        members.putIfAbsent(item.id(), item);
      }
    }
    return TierRanks.sorted(List.copyOf(members.values()), flows);
  }

  private Optional<Group> group(Service service) {
    return Optional.ofNullable(groupOf.get(service.id()))
        .flatMap(
            name -> mode.groups().stream().filter(each -> each.name().equals(name)).findFirst());
  }

  private Item group(Group group) {
    return marks.on(Node.of("group " + group.name(), group.title()), group.services());
  }

  private Node service(Service service) {
    Node node = node(service);
    if (showsEgress && node.tone() == StyleClass.NEUTRAL) {
      node = node.withTone(RoleLook.tone(connectivity.of(service.id()).egress()));
    }
    if (flows.isEmpty() && !showsEgress && node.stereotype().isEmpty()) {
      node = node.withDetail(RoleLook.words(service).orElse(""));
    }
    return marks.on(node, List.of(service.id()));
  }

  private Node node(Service service) {
    return RoleLook.node(ServiceNodes.id(connectivity, service.id()), service)
        .withNote(
            service
                .note()
                .or(() -> drawn.note(service.id()))
                .map(note -> Wrapping.wrap(note, NOTE)));
  }

  private List<Edge> edges() {
    Set<Edge> edges = new LinkedHashSet<>();
    for (Flow flow : drawn.flows()) {
      String from = end(flow.from());
      String to = end(flow.to());
      if (!from.equals(to)) {
        Edge edge =
            Edge.of(from, to)
                .with(flow.both() ? Heads.BOTH : Heads.END)
                .with(flow.kind() == Flow.Kind.MAIN ? Line.SOLID : Line.DOTTED);
        edges.add(
            flow.label().map(text -> edge.withLabel(Wrapping.wrap(text, LABEL))).orElse(edge));
      }
    }
    return List.copyOf(edges);
  }

  private String end(Flow.PeerSelector end) {
    return end.read(new NodeId());
  }

  /** Returns the id of the item that an end of a flow is drawn as. */
  private final class NodeId implements Flow.PeerSelector.Reader<String> {

    @Override
    public String read(Flow.PeerSelector.OfService end) {
      return Optional.ofNullable(groupOf.get(end.id()))
          .map(group -> "group " + group)
          .orElseGet(() -> ServiceNodes.id(connectivity, end.id()));
    }

    @Override
    public String read(Flow.PeerSelector.OfActor end) {
      return "actor " + end.name();
    }

    @Override
    public String read(Flow.PeerSelector.OfGroup end) {
      return "group " + end.name();
    }

    @Override
    public String read(Flow.PeerSelector.OfTier end) {
      return "tier " + end.name();
    }

    @Override
    public String read(Flow.PeerSelector.OfMachine end) {
      return HOST;
    }

    @Override
    public String read(Flow.PeerSelector.OfZone end) {
      return "zone " + end.zone().word();
    }
  }
}
