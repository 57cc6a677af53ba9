package io.github.driftless;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Cases;
import io.github.driftless.testing.Golden;
import io.github.driftless.testing.Run;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every folder of {@code src/test/resources/model} is a stack; beside it lies its model. */
class ModelCasesTest {

  @TestFactory
  Stream<DynamicTest> models() {
    return Cases.in(
        "model",
        folder -> {
          Run run = Run.driftless(folder, "model");
          assertThat(run.err()).isEmpty();
          assertThat(run.out()).as("no secret").doesNotContain("s3cret");
          Golden.assertEquals(folder.resolve("model.json"), run.out());
        });
  }
}
