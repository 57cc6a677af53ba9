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
 * What pages say: every folder of {@code page/told} is a stack, and {@code expected} in it holds
 * the generated pages that the case is about, without those it is not about.
 */
class PageCasesTest {

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> pages() {
    return Cases.in("page/told", this::check);
  }

  private void check(Path folder) throws IOException {
    Path stack = temporary.resolve(folder.getFileName().toString());
    Places.copy(folder, stack);
    Run run = Run.driftless(stack, "generate");
    assertThat(run.code()).as(run.err()).isZero();
    Path expected = folder.resolve("expected");
    List<Path> told = files(expected);
    assertThat(told).isNotEmpty();
    for (Path page : told) {
      Path written = stack.resolve("out").resolve(expected.relativize(page).toString());
      Golden.assertEquals(page, withoutPictures(Files.readString(written)));
    }
  }

  /** What pictures show has cases of its own; here it counts that there is one. */
  private static String withoutPictures(String page) {
    return page.replaceAll("(?ms)^(``` ?mermaid\n).*?^```$", "$1```");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
