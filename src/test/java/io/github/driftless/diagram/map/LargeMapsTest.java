package io.github.driftless.diagram.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.testing.Analysed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The first picture of a map can be read at a glance, however large the stack is. */
@Tag("long")
class LargeMapsTest {

  @TempDir Path folder;

  static Stream<Arguments> made() {
    return Stream.of(221, 1_000)
        .flatMap(size -> Stream.of(MadeStacks.values()).map(shape -> Arguments.of(shape, size)));
  }

  @ParameterizedTest
  @MethodSource("made")
  void aStackOfAnySizeIsReadAtAGlance(MadeStacks shape, int services) throws IOException {
    for (ModeAnalysis mode : Analysed.stack(shape.in(folder, services)).modes()) {
      MapLayout layout = MapLayoutTest.layout(mode);
      assertThat(LayoutFlaws.atAGlance(layout)).isEmpty();
      assertThat(LayoutFlaws.all(layout.parts())).isGreaterThanOrEqualTo(services);
    }
  }
}
