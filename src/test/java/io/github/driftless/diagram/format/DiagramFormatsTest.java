package io.github.driftless.diagram.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.DiagramFile;
import io.github.driftless.problem.Problems;
import io.github.driftless.testing.Places;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every format, whichever it is. */
class DiagramFormatsTest {

  private final Diagram diagram =
      DiagramFile.read(Places.resources("diagram/cases/everything").resolve("diagram.yaml"));

  static Stream<DiagramFormat> formats() {
    return DiagramFormats.ALL.stream();
  }

  @Test
  void everyFormatIsFoundByItsName() {
    assertThat(DiagramFormats.names())
        .containsExactly("mermaid", "plantuml", "d2", "dot", "svg")
        .allSatisfy(
            name -> assertThat(DiagramFormats.find(name).map(DiagramFormat::name)).hasValue(name));
    assertThat(DiagramFormats.find("Mermaid")).isEmpty();
  }

  @Test
  void noTwoFormatsHaveOneEnding() {
    List<String> endings = formats().map(DiagramFormat::ending).toList();
    assertThat(endings).doesNotHaveDuplicates().allMatch(ending -> ending.matches("[a-z0-9]+"));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void writesTheSameTwiceAndEndsTheLastLine(DiagramFormat format) {
    Problems problems = new Problems();
    try (SvgDrawing drawing = SvgDrawing.here()) {
      Rendering rendering = new Rendering(drawing, problems);
      Optional<String> text = format.write(diagram, rendering);
      assertThat(text).isEqualTo(format.write(diagram, rendering));
      assertThat(text.orElseThrow()).endsWith("\n").doesNotEndWith("\n\n").doesNotContain("\r");
    }
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void aPictureThatCannotBeDrawnIsNoText() {
    SvgDrawing broken =
        new SvgDrawing() {
          @Override
          public Optional<String> draw(Diagram diagram, Problems problems) {
            return Optional.empty();
          }

          @Override
          public void close() {}
        };
    assertThat(new SvgFormat().write(diagram, new Rendering(broken, new Problems()))).isEmpty();
  }
}
