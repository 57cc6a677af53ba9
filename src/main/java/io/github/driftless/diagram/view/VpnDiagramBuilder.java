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
import io.github.driftless.diagram.StyleClass;
import io.github.driftless.diagram.layout.Abridgement;
import io.github.driftless.diagram.layout.FrameRows;
import io.github.driftless.diagram.layout.Wrapping;
import io.github.driftless.topology.StackSettings;
import io.github.driftless.topology.Topology;
import io.github.driftless.topology.VpnGateway;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The way every service's traffic takes out of the host: through a VPN gateway, straight to the
 * host's network interface, or not at all.
 *
 * <p>Drawn from left to right: a frame for each way, the services of each in rows, and one line out
 * of it. The interface stands on the edge of the host's box, outside it; inside, every line to the
 * router would be led around the whole box.
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
    VpnServices services =
        VpnServices.of(connectivity, INTERFACE, directTitle(connectivity), marks);
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
      edges.add(secure(INTERFACE, ROUTER).withLabel(Wrapping.wrap(SECURE, LABEL)));
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
      edges.add(open(INTERFACE, ROUTER).withLabel(Wrapping.wrap(direct(connectivity), LABEL)));
      edges.add(open(ROUTER, INTERNET));
    }
    edges.addAll(services.edges());
    return FrameRows.of(
        Abridgement.of(
            new Diagram(
                "vpn-" + connectivity.mode().name(),
                topology.modes().size() > 1 ? connectivity.mode().title() : "Outbound paths",
                VpnSummary.of(connectivity),
                Direction.RIGHT,
                items,
                edges),
            "services",
            Math.min(settings.boxes(), StackSettings.DEFAULT_BOXES),
            OptionalInt.of(FrameRows.WIDTH)));
  }

  private static Edge secure(String from, String to) {
    return Edge.of(from, to).with(Line.THICK).with(StyleClass.VPN);
  }

  private static String directTitle(Connectivity connectivity) {
    return connectivity.withEgress(Egress.VPN).isEmpty() ? DIRECT : "Direct (no VPN)";
  }

  /** Says what a way straight to the Internet is; of VPNs only where there is one to pass by. */
  static String direct(Connectivity connectivity) {
    return connectivity.withEgress(Egress.VPN).isEmpty() ? DIRECT : PAST_THE_VPN;
  }

  private static Edge open(String from, String to) {
    return Edge.of(from, to).with(Line.DOTTED).with(StyleClass.DIRECT);
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
