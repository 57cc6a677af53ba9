package io.github.driftless.analysis.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Golden;
import io.github.driftless.testing.Places;
import io.github.driftless.testing.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every folder of {@code src/test/resources/lint} is a rule, and every folder in that a stack:
 * {@code fires…} where the rule has something to say, {@code silent…} where it has not, {@code
 * off…} where it would but is switched off. Beside the stack lies what lint says of it.
 */
class LintCasesTest {

  private static final Path CASES = Places.resources("lint");

  @TempDir Path temporary;

  @Test
  void everyRuleHasEveryKindOfCase() {
    assertThat(Places.folders(CASES))
        .extracting(folder -> folder.getFileName().toString())
        .containsExactlyInAnyOrderElementsOf(Lint.ruleNames());
    for (Path rule : Places.folders(CASES)) {
      List<String> names =
          Places.folders(rule).stream().map(folder -> folder.getFileName().toString()).toList();
      assertThat(names)
          .as(rule.getFileName() + ": what fires, what does not, what is switched off")
          .contains("fires", "silent")
          .anyMatch(name -> name.startsWith("off"))
          .allMatch(name -> name.matches("(fires|silent|off)(-[a-z0-9-]+)?"));
    }
  }

  @TestFactory
  Stream<DynamicTest> cases() {
    return Places.folders(CASES).stream()
        .flatMap(rule -> Places.folders(rule).stream())
        .map(
            folder ->
                DynamicTest.dynamicTest(CASES.relativize(folder).toString(), () -> check(folder)));
  }

  private void check(Path folder) throws IOException {
    String rule = folder.getParent().getFileName().toString();
    Path copy = temporary.resolve(rule).resolve(folder.getFileName());
    Files.createDirectories(copy);
    Places.copy(folder, copy);
    Files.deleteIfExists(copy.resolve("expected.txt"));
    Run run = Run.driftless(copy, "lint", "--fail-on", "warning");
    assertThat(run.code()).as(run.err()).isLessThan(2);
    Golden.assertEquals(folder.resolve("expected.txt"), run.out());
    boolean fires = tells(run, rule);
    if (folder.getFileName().toString().startsWith("fires")) {
      assertThat(fires).as("the rule fires").isTrue();
      assertThat(run.code()).isEqualTo(1);
      return;
    }
    assertThat(fires).as("the rule fires").isFalse();
    if (folder.getFileName().toString().startsWith("off")) {
      assertThat(tells(run, UnusedExclusion.NAME)).as("the exclusion is of no use").isFalse();
      switchOn(copy, rule);
      assertThat(tells(Run.driftless(copy, "lint"), rule)).as("fires, switched on").isTrue();
    }
  }

  private static boolean tells(Run run, String rule) {
    return run.out().matches("(?s).*\\[" + rule + "[],].*");
  }

  /** Undoes every way to switch a rule off. */
  private static void switchOn(Path folder, String rule) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(Files::isRegularFile).forEach(file -> switchOnFile(file, rule));
    }
  }

  private static void switchOnFile(Path file, String rule) {
    try {
      String text = Files.readString(file);
      Files.writeString(
          file,
          text.replace("driftless: ignore " + rule, "nothing")
              .replace(": off", ": error")
              .replaceAll("(?s)lint:\n  exclude:.*", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
