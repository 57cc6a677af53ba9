package io.github.driftless.diagram.view;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.network.Connectivity;
import io.github.driftless.analysis.network.Egress;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Direction;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Frame;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.Diagram.Shape;
import io.github.driftless.diagram.Legend;
import io.github.driftless.diagram.Legend.Entry;
import io.github.driftless.diagram.StyleClass;
import io.github.driftless.diagram.layout.Abridgement;
import io.github.driftless.diagram.layout.Wrapping;
import io.github.driftless.topology.StackSettings;
import io.github.driftless.topology.Topology;
import io.github.driftless.topology.VpnGateway;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The way every service's traffic takes out of the host: through a VPN gateway, straight to the
 * host's network interface, or not at all.
 *
 * <p>Drawn from left to right, the services in one column: a page is high but narrow, and a line
 * for each service stays readable. The interface stands on the edge of the host's box, outside it;
 * inside, every line to the router would be led around the whole box. Lines from services have no
 * arrow heads, which would only hide each other.
 */
final class VpnDiagramBuilder {

  static final String SECURE = "Secure VPN";
  private static final String PAST_THE_VPN = "Direct, no VPN";
  private static final String DIRECT = "Direct";

  private static final String MACHINE = "docker host";
  private static final String INTERFACE = "host interface";
  private static final String ROUTER = "home gateway";
  private static final String INTERNET = "general internet";

  /** Names on the way out are broken into lines of this length, for the sake of the width. */
  private static final int LINE = 10;

  /** And the texts on the arrows into lines of this length. */
  private static final int LABEL = 8;

  private static Legend legend(Connectivity connectivity) {
    boolean vpn = !connectivity.withEgress(Egress.VPN).isEmpty();
    return new Legend(
        List.of(
            Entry.of(StyleClass.VPN, "through the VPN"),
            Entry.of(StyleClass.DIRECT, vpn ? "direct (no VPN)" : "direct"),
            Entry.of(StyleClass.HOST, "host network"),
            Entry.of(StyleClass.ISOLATED, "no outbound access"),
            Entry.of(StyleClass.UNKNOWN, "not known")));
  }

  private final Topology topology;
  private final StackSettings settings;
  private final Connectivity connectivity;
  private final FindingMarks marks;
  private final Set<String> gateways = new LinkedHashSet<>();

  private VpnDiagramBuilder(ModeAnalysis analysis) {
    this.topology = analysis.topology();
    this.settings = analysis.settings();
    this.connectivity = analysis.connectivity();
    this.marks = FindingMarks.of(analysis);
    connectivity.withEgress(Egress.VPN).stream()
        .flatMap(service -> service.gateway().stream())
        .forEach(gateways::add);
  }

  /** Returns the picture of one mode. */
  static Diagram of(ModeAnalysis analysis) {
    return new VpnDiagramBuilder(analysis).draw();
  }

  /**
   * Whoever wants more boxes wants to see who talks to whom; here all that take a way are alike.
   */
  private Diagram draw() {
    VpnServices services = VpnServices.of(connectivity, INTERFACE, marks);
    boolean direct = services.leavesDirectly();
    List<Item> items = new ArrayList<>();
    if (!services.items().isEmpty()) {
      items.add(Group.of(MACHINE, topology.machine(), Frame.BOUNDARY, services.items()));
    }
    List<Edge> edges = new ArrayList<>();
    if (direct || !gateways.isEmpty()) {
      items.add(Node.of(INTERFACE, Wrapping.wrap(topology.egress().hostInterface(), LINE)));
      items.add(Node.of(ROUTER, Wrapping.wrap(topology.egress().gateway(), LINE)));
    }
    if (!gateways.isEmpty()) {
      gateways.forEach(gateway -> edges.add(secure(connectivity.shortName(gateway), INTERFACE)));
      edges.add(secure(INTERFACE, ROUTER));
      for (String endpoint : endpoints()) {
        String id = "vpn server " + endpoint;
        items.add(
            Node.of(id, Wrapping.wrap(endpoint, LINE))
                .withShape(Shape.ROUND)
                .withTone(StyleClass.VPN));
        edges.add(secure(ROUTER, id));
      }
    }
    if (direct) {
      items.add(
          Node.of(INTERNET, Wrapping.wrap(topology.egress().internet(), LINE))
              .withShape(Shape.CLOUD)
              .withTone(StyleClass.DIRECT));
      edges.add(open(INTERFACE, ROUTER));
      edges.add(open(ROUTER, INTERNET));
    }
    edges.addAll(services.edges());
    return Abridgement.of(
            new Diagram(
                "vpn-" + connectivity.mode().name(),
                topology.modes().size() > 1 ? connectivity.mode().title() : "Outbound paths",
                VpnSummary.of(connectivity),
                Direction.RIGHT,
                items,
                edges),
            "services",
            Math.min(settings.boxes(), StackSettings.DEFAULT_BOXES))
        .withLegend(legend(connectivity));
  }

  private static Edge secure(String from, String to) {
    return Edge.of(from, to)
        .with(Line.THICK)
        .with(StyleClass.VPN)
        .withLabel(Wrapping.wrap(SECURE, LABEL));
  }

  /** Says what a way straight to the Internet is; of VPNs only where there is one to pass by. */
  static String direct(Connectivity connectivity) {
    return connectivity.withEgress(Egress.VPN).isEmpty() ? DIRECT : PAST_THE_VPN;
  }

  private Edge open(String from, String to) {
    return Edge.of(from, to)
        .with(Line.DOTTED)
        .with(StyleClass.DIRECT)
        .withLabel(Wrapping.wrap(direct(connectivity), LABEL));
  }

  /** Returns what people call the far ends of the gateways' tunnels, each once. */
  private Set<String> endpoints() {
    Set<String> names = new LinkedHashSet<>();
    for (String gateway : gateways) {
      names.add(
          topology.vpns().stream()
              .filter(vpn -> connectivity.names().means(vpn.service(), gateway))
              .map(VpnGateway::endpoint)
              .findFirst()
              .orElse(VpnGateway.DEFAULT_ENDPOINT));
    }
    return names;
  }
}
