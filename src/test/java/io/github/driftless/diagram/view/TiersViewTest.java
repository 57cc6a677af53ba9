package io.github.driftless.diagram.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Heads;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.testing.Places;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder of {@code src/test/resources/diagram/tiers} is a stack and its tiers. */
class TiersViewTest {

  static Stream<Path> cases() {
    return ViewCases.of("tiers");
  }

  static Stream<Diagram> diagrams() {
    return cases().map(TiersViewTest::draw);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void draws(Path folder) {
    ViewCases.compare(folder, draw(folder));
  }

  @Test
  void drawsFlowsAsTheyAreMeant() {
    Diagram diagram = draw(Places.resources("diagram/tiers/every-element"));
    assertThat(diagram.edges().stream().filter(edge -> edge.line() != Line.HIDDEN))
        .contains(
            Edge.of("actor user", "service proxy").withLabel("HTTPS/80,\n443"),
            Edge.of("actor lan", "service proxy").withLabel("(Local\nDNS)").with(Line.DOTTED),
            Edge.of("group radarr", "service qbittorrent"))
        .anySatisfy(
            edge -> {
              assertThat(edge.heads()).isEqualTo(Heads.BOTH);
              assertThat(edge.from()).startsWith("tier ").endsWith("back");
              assertThat(edge.to()).startsWith("tier ").endsWith("data");
            });
  }

  @Test
  void keepsTheTiersInOrder() {
    Diagram diagram = draw(Places.resources("diagram/tiers/every-element"));
    Group machine =
        diagram.items().stream()
            .filter(Group.class::isInstance)
            .map(Group.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(machine.label()).isEqualTo("The \"Box\"");
    assertThat(machine.items().stream().filter(Group.class::isInstance).map(Group.class::cast))
        .extracting(Group::title)
        .containsExactly(
            "Host Network",
            "DMZ (front)",
            "Application (back)",
            "Data (data)",
            "Monitoring (monitoring)",
            "No network");
  }

  private static Diagram draw(Path folder) {
    return ViewCases.draw(folder, "tiers").orElseThrow();
  }
}
