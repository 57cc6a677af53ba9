package io.github.driftless.diagram.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.layout.LayoutBlocks;
import io.github.driftless.testing.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder of {@code src/test/resources/diagram/exposure} is a stack and what it has open. */
class ExposureViewTest {

  static Stream<Path> cases() {
    return ViewCases.of("exposure");
  }

  static Stream<Diagram> diagrams() {
    return cases().map(folder -> ViewCases.draw(folder, "exposure").orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void draws(Path folder) {
    ViewCases.compare(folder, ViewCases.draw(folder, "exposure").orElseThrow());
  }

  @Test
  void leadsNobodyToWhatIsForTheMachineAlone() {
    Diagram diagram =
        ViewCases.draw(Places.resources("diagram/exposure/every-door"), "exposure").orElseThrow();
    List<String> shut =
        diagram.items().stream()
            .filter(
                item -> item instanceof Group group && group.label().equals("For the host alone"))
            .flatMap(item -> LayoutBlocks.flat(List.of(item)))
            .map(Diagram.Item::id)
            .toList();
    assertThat(shut).hasSize(3);
    assertThat(diagram.edges().stream().filter(edge -> shut.contains(edge.to())))
        .isNotEmpty()
        .extracting(Edge::line)
        .containsOnly(Line.HIDDEN);
  }

  @Test
  void drawsNothingWhereNothingIsOpen(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("compose.yaml"), "services: { a: { image: redis } }\n");
    assertThat(ViewCases.draw(folder, "exposure")).isEmpty();
  }

  /** A picture of twice as many ports has no more boxes than there are lists. */
  @Test
  void listsWhatIsMany(@TempDir Path folder) throws IOException {
    StringBuilder compose = new StringBuilder("services:\n");
    for (int i = 0; i < 60; i++) {
      compose.append("  s" + i + ": { image: x, ports: [\"" + (9000 - i) + ":80\"] }\n");
    }
    Files.writeString(folder.resolve("compose.yaml"), compose);
    Diagram diagram = ViewCases.draw(folder, "exposure").orElseThrow();
    Group open = (Group) diagram.items().get(1);
    assertThat(open.items()).hasSize(4);
    String first = ((Node) open.items().get(0)).detail().orElseThrow();
    assertThat(first.lines()).hasSize(15).startsWith("s59: 8941 → 80/tcp");
    String last = ((Node) open.items().get(3)).detail().orElseThrow();
    assertThat(last.lines()).hasSize(15).endsWith("s0: 9000 → 80/tcp");
  }
}
