package io.github.driftless;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Places;
import io.github.driftless.testing.Run;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was generated of the samples says what they are. */
class SamplesTest {

  static Stream<String> samples() {
    return Places.folders(Places.project().resolve("output")).stream()
        .map(Path::getFileName)
        .map(Path::toString);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void committedOutputIsCurrent(String sample) {
    Run check = Run.driftless(Places.project(), "check", "stacks/" + sample);
    assertThat(check.out()).isEmpty();
    assertThat(check.code()).as(check.err()).isZero();
  }
}
