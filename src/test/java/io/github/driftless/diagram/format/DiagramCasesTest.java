package io.github.driftless.diagram.format;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Direction;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.DiagramFile;
import io.github.driftless.testing.Places;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder of {@code src/test/resources/diagram/cases} is a diagram and what it becomes. */
class DiagramCasesTest {

  static Stream<Path> cases() {
    return Places.folders(Places.resources("diagram/cases")).stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void writes(Path folder) {
    Diagram diagram = DiagramFile.read(folder.resolve("diagram.yaml"));
    FormatGoldens.assertEquals(folder, diagram);
  }

  @Test
  void refusesAnEdgeToNothing() {
    Diagram diagram =
        new Diagram(
            "x", "", "", Direction.DOWN, List.of(Node.of("a", "a")), List.of(Edge.of("a", "b")));
    for (TextFormat format : FormatGoldens.formats().values()) {
      assertThatThrownBy(() -> format.write(diagram)).hasMessage("the diagram has no item b");
    }
  }

  @Test
  void refusesTwoItemsWithOneId() {
    Diagram diagram =
        new Diagram(
            "x", "", "", Direction.DOWN, List.of(Node.of("a", "a"), Node.of("a", "b")), List.of());
    for (TextFormat format : FormatGoldens.formats().values()) {
      assertThatThrownBy(() -> format.write(diagram)).hasMessage("two items have the id a");
    }
  }
}
