package io.github.driftless.diagram.view;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.network.Connectivity;
import io.github.driftless.analysis.network.NetworkMembers;
import io.github.driftless.analysis.network.NetworkMembers.Kind;
import io.github.driftless.diagram.Color;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Direction;
import io.github.driftless.diagram.Diagram.Frame;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.StyleClass;
import io.github.driftless.diagram.layout.Abridgement;
import io.github.driftless.diagram.layout.FrameColumns;
import io.github.driftless.topology.Network;
import io.github.driftless.topology.StackSettings;
import io.github.driftless.topology.Tier;
import io.github.driftless.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every network with all that are on it, their fixed addresses and further names.
 *
 * <p>A service stands once, on the network it is at home on, and says where it is besides; on those
 * networks it is named in a list. Services that share a network namespace are one to the network
 * and one in the picture.
 */
final class NetworksDiagramBuilder {

  private static final String MACHINE = "docker host";

  private final Topology topology;
  private final StackSettings settings;
  private final Connectivity connectivity;
  private final FindingMarks marks;
  private final List<NetworkMembers> networks;

  private NetworksDiagramBuilder(ModeAnalysis analysis) {
    this.topology = analysis.topology();
    this.settings = analysis.settings();
    this.connectivity = analysis.connectivity();
    this.marks = FindingMarks.of(analysis);
    this.networks =
        analysis.members().stream().filter(network -> !network.members().isEmpty()).toList();
  }

  /**
   * Returns the picture of one mode.
   *
   * @return empty where no service is on a network
   */
  static Optional<Diagram> of(ModeAnalysis analysis) {
    NetworksDiagramBuilder builder = new NetworksDiagramBuilder(analysis);
    return builder.count() == 0 ? Optional.empty() : Optional.of(builder.draw());
  }

  /** Returns whether the picture has more than the tiers of a mode show. */
  static boolean saysMoreThanTiers(ModeAnalysis analysis) {
    NetworksDiagramBuilder builder = new NetworksDiagramBuilder(analysis);
    return builder.count() > 1
        || builder.networks.stream()
            .filter(network -> network.kind().isNetwork())
            .flatMap(network -> network.members().stream())
            .anyMatch(
                member ->
                    !member.guests().isEmpty()
                        || !member.aliases().isEmpty()
                        || !analysis.settings().pages().subnetsHidden()
                            && !member.addresses().isEmpty());
  }

  /** Returns how many networks somebody is on. */
  private long count() {
    return networks.stream().filter(network -> network.kind().isNetwork()).count();
  }

  private Diagram draw() {
    int limit = Math.min(settings.boxes(), StackSettings.DEFAULT_BOXES);
    NetworkBoxes boxes =
        new NetworkBoxes(
            connectivity,
            marks,
            settings.pages().subnetsHidden(),
            connectivity.services().size() > limit);
    List<Item> frames = networks.stream().<Item>map(each -> frame(each, boxes)).toList();
    Diagram whole =
        new Diagram(
            "networks-" + connectivity.mode().name(),
            "Networks",
            description(),
            Direction.RIGHT,
            List.of(Group.of(MACHINE, topology.machine(), Frame.BOUNDARY, frames)),
            List.of());
    return FrameColumns.of(Abridgement.listed(whole, "services", limit))
        .withLegend(RoleLook.legend());
  }

  private Group frame(NetworkMembers network, NetworkBoxes boxes) {
    boolean real = network.kind().isNetwork();
    Group frame =
        Group.of(
            "network " + network.name(),
            network.title(),
            real ? Frame.PACKAGE : Frame.CLUSTER,
            boxes.of(network));
    return real
        ? frame.withDetail(detail(network)).withColor(color(network))
        : frame.withTone(network.kind() == Kind.NONE ? StyleClass.ISOLATED : StyleClass.UNKNOWN);
  }

  private Optional<Color> color(NetworkMembers network) {
    String tier = network.kind() == Kind.HOST ? Tier.HOST : network.name();
    return topology.tiers().stream()
        .filter(each -> each.name().equals(tier))
        .findFirst()
        .flatMap(Tier::color)
        .map(color -> Color.rgb(color.rgb()));
  }

  /** What the engine and its files call it, its subnets, and what is not so of most networks. */
  private Optional<String> detail(NetworkMembers network) {
    List<String> words = new ArrayList<>();
    if (network.network().isPresent()) {
      Network declared = network.network().get();
      if (declared.keys().stream().noneMatch(network.title()::equalsIgnoreCase)
          && !declared.name().equalsIgnoreCase(network.title())) {
        words.add(declared.name());
      }
      if (!settings.pages().subnetsHidden()) {
        words.addAll(declared.ranges());
      }
      if (declared.external()) {
        words.add("external");
      }
      if (declared.internal()) {
        words.add("internal");
      }
      if (!declared.isUnknown() && !declared.driver().equals(Network.DEFAULT_DRIVER)) {
        words.add(declared.driver());
      }
      if (declared.isUnknown()) {
        words.add("kind not known");
      }
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", words));
  }

  private String description() {
    return "Who is on which network: "
        + String.join(", ", networks.stream().map(NetworkMembers::title).toList())
        + ".";
  }
}
