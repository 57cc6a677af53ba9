package io.github.driftless;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Cases;
import io.github.driftless.testing.Golden;
import io.github.driftless.testing.Places;
import io.github.driftless.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every folder of {@code src/test/resources/problems} is a stack with something wrong; beside it
 * lies all that is said about it.
 */
class ProblemCasesTest {

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> problems() {
    return Cases.in("problems", this::check);
  }

  private void check(Path folder) throws IOException {
    Path copy = temporary.resolve(folder.getFileName().toString());
    Places.copy(folder, copy);
    List<Path> before = files(copy);
    Run run = Run.driftless(copy, "generate");
    Golden.assertEquals(folder.resolve("expected.txt"), run.err());
    assertThat(run.code()).as("exit code").isEqualTo(2);
    assertThat(run.out()).as("standard output").isEmpty();
    assertThat(files(copy)).as("nothing is written").isEqualTo(before);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.sorted().toList();
    }
  }
}
