package io.github.driftless.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Heads;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.network.Connectivity;
import io.github.driftless.problem.Problems;
import io.github.driftless.testing.Golden;
import io.github.driftless.testing.Places;
import io.github.driftless.topology.Topology;
import io.github.driftless.topology.TopologyLoader;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder of {@code src/test/resources/diagram/tiers} is a stack and its tiers. */
class TiersViewTest {

  static Stream<Path> cases() {
    return Places.folders(Places.resources("diagram/tiers")).stream();
  }

  static Stream<Diagram> diagrams() {
    return cases().map(TiersViewTest::draw);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void draws(Path folder) {
    Diagram diagram = draw(folder);
    Golden.assertEquals(folder.resolve("current.mmd"), MermaidWriter.write(diagram));
    Golden.assertEquals(
        folder.resolve("wikijs.mmd"), MermaidWriter.write(diagram, MermaidDialect.WIKIJS));
    Golden.assertEquals(folder.resolve("diagram.puml"), PlantUmlWriter.write(diagram));
    Golden.assertEquals(folder.resolve("description.txt"), diagram.description() + "\n");
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
        .extracting(Group::label)
        .containsExactly(
            "Host Network",
            "front (DMZ)",
            "back (Application)",
            "data (Data)",
            "monitoring (Monitoring)",
            "No network");
  }

  private static Diagram draw(Path folder) {
    Problems problems = new Problems();
    var topology = TopologyLoader.load(folder, problems);
    assertThat(problems.hasErrors()).as(problems.list().toString()).isFalse();
    Topology stack = topology.orElseThrow();
    return TiersView.of(stack, Connectivity.of(stack, stack.modes().get(0)));
  }
}
