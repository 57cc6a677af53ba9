package io.github.driftless.diagram.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Direction;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Frame;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.StyleClass;
import io.github.driftless.testing.Analysed;
import io.github.driftless.testing.Places;
import io.github.driftless.topology.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What modes have in common stands once, and what they have not names its modes. */
class ModesInOneTest {

  /** A service that three modes place in two ways. */
  static Stream<Diagram> diagrams() {
    List<ModesInOne.InMode> modes =
        Analysed.stack(Places.resources("page/told/alike-in-modes")).modes().stream()
            .map(
                mode ->
                    new ModesInOne.InMode(
                        mode.mode().title(), ModeViews.of(mode).focus(id(mode, "sonarr"))))
            .toList();
    return ModesInOne.of(modes).stream();
  }

  private static String id(ModeAnalysis mode, String name) {
    return mode.mode().services().stream()
        .filter(service -> service.name().equals(name))
        .map(Service::id)
        .findFirst()
        .orElseThrow();
  }

  private static final Node APP = Node.of("app", "App");
  private static final Node NET = Node.of("net", "net");
  private static final Node OUT = Node.of("out", "Internet");
  private static final Edge STANDS = Edge.of("app", "net");

  @Test
  void namesTheModesOfAStack() {
    assertThat(diagrams().flatMap(diagram -> diagram.edges().stream()))
        .extracting(edge -> edge.label().orElse(""))
        .contains("Secure VPN (Full)", "Direct, no VPN\n(Minimal, Third)", "Full");
  }

  @Test
  void saysOfALineWhichModesHaveIt() {
    Edge vpn = Edge.of("app", "out").with(StyleClass.VPN).withLabel("VPN");
    Edge direct = Edge.of("app", "out").with(StyleClass.DIRECT);
    Optional<Diagram> one =
        ModesInOne.of(
            List.of(
                mode("Full", List.of(APP.withTone(StyleClass.VPN), NET, OUT), List.of(STANDS, vpn)),
                mode(
                    "Less",
                    List.of(APP.withTone(StyleClass.DIRECT), NET, OUT),
                    List.of(STANDS, direct)),
                mode(
                    "Bare",
                    List.of(APP.withTone(StyleClass.DIRECT), NET, OUT),
                    List.of(STANDS, direct))));
    assertThat(one).isPresent();
    assertThat(one.get().items()).containsExactly(APP, NET, OUT);
    assertThat(one.get().edges())
        .containsExactly(STANDS, vpn.withLabel("VPN (Full)"), direct.withLabel("Less, Bare"));
  }

  /** The name of a mode is not broken in the middle of what the line is. */
  @Test
  void namesALongModeBelowWhatTheLineIs() {
    Edge direct = Edge.of("app", "net").withLabel("Direct, no VPN");
    Optional<Diagram> one =
        ModesInOne.of(
            List.of(
                mode("Minimal VPN Network Security", List.of(APP, NET), List.of(direct)),
                mode("Full VPN Network Security", List.of(APP, NET), List.of(STANDS))));
    assertThat(one.orElseThrow().edges())
        .extracting(edge -> edge.label().orElseThrow())
        .containsExactly(
            "Direct, no VPN\n(Minimal VPN\nNetwork Security)", "Full VPN Network\nSecurity");
  }

  @Test
  void isThePictureOfModesThatAgree() {
    ModesInOne.InMode full = mode("Full", List.of(APP, NET), List.of(STANDS));
    ModesInOne.InMode less = mode("Less", List.of(APP, NET), List.of(STANDS));
    assertThat(ModesInOne.of(List.of(full, less))).contains(full.diagram());
  }

  @Test
  void hasWhatOnlyOneModeHas() {
    Optional<Diagram> one =
        ModesInOne.of(
            List.of(
                mode("Full", List.of(APP), List.of()),
                mode("Less", List.of(APP, NET), List.of(STANDS))));
    assertThat(one.orElseThrow().items()).containsExactly(APP, NET);
    assertThat(one.orElseThrow().edges()).containsExactly(STANDS.withLabel("Less"));
  }

  @Test
  void leavesApartWhatIsNotTheSameBox() {
    assertThat(
            ModesInOne.of(
                List.of(
                    mode("Full", List.of(APP, NET), List.of(STANDS)),
                    mode("Less", List.of(APP, NET.withLabel("3 services")), List.of(STANDS)))))
        .isEmpty();
  }

  @Test
  void leavesApartWhatHasGroups() {
    Group group = Group.of("host", "Host", Frame.BOUNDARY, List.of(APP));
    assertThat(ModesInOne.of(List.of(mode("Full", List.of(group), List.of())))).isEmpty();
  }

  @Test
  void leavesApartWhatWouldNameTooManyModes() {
    List<Item> items = new ArrayList<>(List.of(APP));
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      items.add(Node.of("net" + i, "net" + i));
      edges.add(Edge.of("app", "net" + i));
    }
    ModesInOne.InMode bare = mode("Bare", List.of(APP), List.of());
    assertThat(ModesInOne.of(List.of(mode("Full", items, edges), bare))).isEmpty();
    assertThat(ModesInOne.of(List.of(mode("Full", items, edges.subList(1, 7)), bare))).isPresent();
  }

  private static ModesInOne.InMode mode(
      String title, List<? extends Item> items, List<Edge> edges) {
    return new ModesInOne.InMode(
        title,
        new Diagram(
            "focus", "App", "What App reaches.", Direction.RIGHT, List.copyOf(items), edges));
  }
}
