package io.github.driftless.diagram.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.format.FormatGoldens;
import io.github.driftless.testing.Analysed;
import io.github.driftless.testing.Places;
import java.util.List;
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
    FormatGoldens.assertEquals(
        Places.resources("diagram/focus"), diagrams().toArray(Diagram[]::new));
  }

  @Test
  void breaksTheLineToWhomNoWayLeads() {
    Diagram vault =
        diagrams().filter(diagram -> diagram.title().equals("vault")).findFirst().orElseThrow();
    assertThat(vault.edges())
        .filteredOn(edge -> edge.heads() == Diagram.Heads.BOTH)
        .singleElement()
        .satisfies(
            edge -> {
              assertThat(edge.label()).contains("not reached");
              assertThat(edge.line()).isEqualTo(Diagram.Line.DOTTED);
            });
  }

  @Test
  void countsAPortOfTwoProtocolsOnce() {
    Diagram swag =
        diagrams().filter(diagram -> diagram.title().equals("SWAG")).findFirst().orElseThrow();
    assertThat(swag.edges())
        .flatExtracting(edge -> edge.label().stream().toList())
        .contains("port 443 and 1 more");
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
