package io.github.driftless.diagram.map;

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
    return MadeStacks.ofEach(221, 1_000);
  }

  @ParameterizedTest
  @MethodSource("made")
  void aStackOfAnySizeIsReadAtAGlance(MadeStacks shape, int services) throws IOException {
    MapLayoutTest.isReadAtAGlance(shape.in(folder, services), services);
  }
}
