package io.github.driftless.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.testing.Analysed;
import io.github.driftless.testing.Golden;
import io.github.driftless.testing.Places;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The small pictures of the services of one stack, one below the other. */
class FocusViewTest {

  static Stream<Diagram> diagrams() {
    ModeAnalysis mode = Analysed.stack(Places.resources("diagram/focus")).modes().get(0);
    ModeViews views = ModeViews.of(mode);
    return mode.connectivity().services().stream()
        .map(service -> views.focus(service.service().id()));
  }

  @Test
  void draws() {
    Golden.assertEquals(
        Places.resources("diagram/focus").resolve("current.mmd"),
        diagrams().map(MermaidWriter::write).collect(Collectors.joining("\n")));
    Golden.assertEquals(
        Places.resources("diagram/focus").resolve("diagram.puml"),
        diagrams().map(PlantUmlWriter::write).collect(Collectors.joining("\n")));
  }

  @Test
  void drawsEveryNeighbourOnce() {
    diagrams()
        .forEach(
            diagram -> {
              List<String> ids = diagram.items().stream().map(Diagram.Item::id).toList();
              assertThat(ids).doesNotHaveDuplicates();
              assertThat(diagram.edges())
                  .allSatisfy(edge -> assertThat(ids).contains(edge.from(), edge.to()));
            });
  }
}
