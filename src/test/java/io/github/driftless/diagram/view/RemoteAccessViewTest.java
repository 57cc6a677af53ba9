package io.github.driftless.diagram.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.StyleClass;
import io.github.driftless.testing.Places;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder of {@code src/test/resources/diagram/remote-access} is a stack and its way in. */
class RemoteAccessViewTest {

  static Stream<Path> cases() {
    return ViewCases.of("remote-access");
  }

  static Stream<Diagram> diagrams() {
    return cases().map(RemoteAccessViewTest::draw);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void draws(Path folder) {
    ViewCases.compare(folder, draw(folder));
  }

  @Test
  void keepsApartWhatIsGuardedWhatIsOpenAndWhatIsNotReached() {
    Diagram diagram = draw(Places.resources("diagram/remote-access/behind-a-router"));
    assertThat(boxes(diagram))
        .extracting(Node::label)
        .containsExactly(
            RemoteAccessDiagramBuilder.NO_SIGN_IN,
            RemoteAccessDiagramBuilder.AFTER_SIGN_IN,
            RemoteAccessDiagramBuilder.NOT_REACHED);
    assertThat(boxes(diagram))
        .extracting(box -> box.detail().orElseThrow())
        .containsExactly(
            "Jellyfin: media.example.org → 8096\nwiki: open.example.org → 3000",
            "Radarr: films.example.org → 7878\nwiki: wiki.example.org → 3000",
            "vault: vault.example.org → 80");
    assertThat(diagram.edges())
        .contains(
            Edge.of("service swag", "box " + RemoteAccessDiagramBuilder.NO_SIGN_IN)
                .with(StyleClass.DIRECT),
            Edge.of("service authelia", "box " + RemoteAccessDiagramBuilder.AFTER_SIGN_IN)
                .with(StyleClass.GUARD),
            Edge.of("service swag", "box " + RemoteAccessDiagramBuilder.NOT_REACHED)
                .with(StyleClass.ISOLATED)
                .with(Line.DOTTED));
  }

  @Test
  void hasEveryRouteOfMany() {
    Diagram diagram = draw(Places.resources("diagram/remote-access/many-names"));
    assertThat(boxes(diagram).stream().flatMap(box -> box.detail().orElseThrow().lines()))
        .hasSize(40)
        .doesNotHaveDuplicates();
  }

  @Test
  void drawsNothingWhereNoNameLeads() {
    assertThat(ViewCases.draw(Places.resources("diagram/tiers/compose-alone"), "remote-access"))
        .isEmpty();
  }

  private static List<Node> boxes(Diagram diagram) {
    return diagram.items().stream()
        .filter(Group.class::isInstance)
        .flatMap(machine -> ((Group) machine).items().stream())
        .filter(item -> item.id().startsWith("box "))
        .map(Node.class::cast)
        .toList();
  }

  private static Diagram draw(Path folder) {
    return ViewCases.draw(folder, "remote-access").orElseThrow();
  }
}
