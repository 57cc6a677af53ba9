package io.github.driftless.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.format.DiagramFormat;
import io.github.driftless.diagram.format.DiagramFormats;
import io.github.driftless.diagram.format.Rendering;
import io.github.driftless.diagram.format.SvgDrawing;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.testing.Analysed;
import io.github.driftless.testing.Places;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every picture of a stack becomes a file, in every format. */
class DiagramExportTest {

  private static final Path STACK = Places.project().resolve("stacks/mediastack");

  /** Draws nothing, or a document that says what it was asked for. */
  private record Scripted(boolean draws) implements SvgDrawing {

    @Override
    public Optional<String> draw(Diagram diagram, Problems problems) {
      if (!draws) {
        problems.add(Problem.error("svg-refused", "no " + diagram.id()));
        return Optional.empty();
      }
      return Optional.of("<svg>" + diagram.id() + "</svg>\n");
    }

    @Override
    public void close() {}
  }

  static Stream<DiagramFormat> formats() {
    return DiagramFormats.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void namesFilesByViewAndMode(DiagramFormat format) {
    Problems problems = new Problems();
    List<ExportedFile> files = export(format, true, problems);
    assertThat(problems.list()).isEmpty();
    assertThat(files)
        .extracting(ExportedFile::name)
        .containsExactly(
            Stream.of("full-vpn", "minimal-vpn")
                .flatMap(
                    mode ->
                        Stream.of(
                                "vpn",
                                "tiers",
                                "networks",
                                "exposure",
                                "dependencies",
                                "remote-access")
                            .map(view -> view + "-" + mode + "." + format.ending()))
                .toArray(String[]::new));
    assertThat(files)
        .allSatisfy(
            file -> {
              assertThat(file.name()).matches("[a-z0-9-]+\\.[a-z0-9]+");
              assertThat(file.text()).endsWith("\n");
            });
  }

  @Test
  void leavesOutWhatCannotBeDrawnAndSaysWhy() {
    Problems problems = new Problems();
    assertThat(export(DiagramFormats.find("svg").orElseThrow(), false, problems)).isEmpty();
    assertThat(problems.list())
        .hasSize(12)
        .extracting(Problem::message)
        .contains("no vpn-full-vpn");
  }

  private static List<ExportedFile> export(DiagramFormat format, boolean draws, Problems problems) {
    return DiagramExport.of(
        Analysed.stack(STACK), format, new Rendering(new Scripted(draws), problems));
  }
}
