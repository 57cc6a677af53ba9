package io.github.driftless.diagram.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Heads;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.testing.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder of {@code src/test/resources/diagram/dependencies} is a stack and who needs whom.
 */
class DependenciesViewTest {

  static Stream<Path> cases() {
    return ViewCases.of("dependencies");
  }

  static Stream<Diagram> diagrams() {
    return cases().map(folder -> ViewCases.draw(folder, "dependencies").orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void draws(Path folder) {
    ViewCases.compare(folder, ViewCases.draw(folder, "dependencies").orElseThrow());
  }

  @Test
  void tellsWhatIsWrittenFromWhatIsInferred() {
    Diagram diagram =
        ViewCases.draw(
                Places.resources("diagram/dependencies/written-and-inferred"), "dependencies")
            .orElseThrow();
    assertThat(diagram.edges().stream().filter(edge -> edge.line() != Line.HIDDEN))
        .containsExactlyInAnyOrder(
            Edge.of("service web", "service app").withLabel("HTTP"),
            Edge.of("service app", "service db"),
            Edge.of("service app", "service cache").with(Line.DOTTED),
            Edge.of("group workers", "service db").with(Line.DOTTED),
            Edge.of("group workers", "service app").with(Heads.BOTH));
  }

  @Test
  void drawsNothingWhereNobodyNeedsAnybody(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("compose.yaml"), "services: { a: { image: redis }, b: { image: redis } }\n");
    assertThat(ViewCases.draw(folder, "dependencies")).isEmpty();
  }
}
