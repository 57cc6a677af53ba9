package io.github.driftless.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.Diagram.Tone;
import io.github.driftless.network.Connectivity;
import io.github.driftless.problem.Problems;
import io.github.driftless.testing.Golden;
import io.github.driftless.testing.Places;
import io.github.driftless.topology.Topology;
import io.github.driftless.topology.TopologyLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder of {@code src/test/resources/diagram/remote-access} is a stack and its way in. */
class RemoteAccessViewTest {

  static Stream<Path> cases() {
    return Places.folders(Places.resources("diagram/remote-access")).stream();
  }

  static Stream<Diagram> diagrams() {
    return cases().map(RemoteAccessViewTest::draw);
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
  void keepsApartWhatIsGuardedWhatIsOpenAndWhatIsNotReached() {
    Diagram diagram = draw(Places.resources("diagram/remote-access/behind-a-router"));
    assertThat(boxes(diagram))
        .extracting(Group::label)
        .containsExactly(
            RemoteAccessView.NO_SIGN_IN,
            RemoteAccessView.AFTER_SIGN_IN,
            RemoteAccessView.NOT_REACHED);
    assertThat(diagram.edges())
        .contains(
            Edge.of("service swag", "service jellyfin").with(Tone.DIRECT),
            Edge.of("service authelia", "service radarr").with(Tone.GUARD),
            Edge.of("service swag", "service vault").with(Tone.ISOLATED).with(Line.DOTTED));
  }

  @Test
  void drawsAServiceOnceInEachBox() {
    Diagram diagram = draw(Places.resources("diagram/remote-access/behind-a-router"));
    assertThat(boxes(diagram).stream().flatMap(box -> box.items().stream()))
        .filteredOn(item -> ((Node) item).label().equals("wiki"))
        .hasSize(2);
  }

  @Test
  void makesAListOfMany() {
    Diagram diagram = draw(Places.resources("diagram/remote-access/many-names"));
    List<Node> lists = boxes(diagram).stream().map(box -> (Node) box.items().get(0)).toList();
    assertThat(lists).extracting(Node::label).containsExactly("30 services", "app4");
    assertThat(lists.get(0).detail().orElseThrow().lines()).hasSize(30);
  }

  @Test
  void drawsNothingWhereNoNameLeads() {
    Topology stack = load(Places.resources("diagram/tiers/compose-alone"));
    assertThat(RemoteAccessView.of(stack, Connectivity.of(stack, stack.modes().get(0)))).isEmpty();
  }

  private static List<Group> boxes(Diagram diagram) {
    return diagram.items().stream()
        .filter(Group.class::isInstance)
        .flatMap(machine -> ((Group) machine).items().stream())
        .filter(Group.class::isInstance)
        .map(Group.class::cast)
        .toList();
  }

  private static Diagram draw(Path folder) {
    Topology stack = load(folder);
    return RemoteAccessView.of(stack, Connectivity.of(stack, stack.modes().get(0))).orElseThrow();
  }

  private static Topology load(Path folder) {
    Problems problems = new Problems();
    var topology = TopologyLoader.load(folder, problems);
    assertThat(problems.hasErrors()).as(problems.list().toString()).isFalse();
    return topology.orElseThrow();
  }
}
