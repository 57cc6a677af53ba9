package io.github.driftless.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.analysis.network.Work;
import io.github.driftless.problem.Problems;
import io.github.driftless.problem.Severity;
import io.github.driftless.testing.Places;
import io.github.driftless.wikijs.RunningWiki;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a run makes of a stack, what the stack implies is worked out once for each mode. */
class AnalysedOnceTest {

  @TempDir Path folder;

  /** The modes for which something was worked out, in the order of time. */
  private final Map<Work, List<String>> worked = new EnumMap<>(Work.class);

  private Path stack = Path.of("");
  private Settings settings = Settings.in(Path.of(""));

  /** A sample with two modes, of which one is derived, and a page of findings. */
  @BeforeEach
  void copyTheSample() throws IOException {
    copy("mediastack");
    Files.copy(Places.project().resolve("README.md"), folder.resolve("README.md"));
    settings = Settings.in(folder);
  }

  private void copy(String name) {
    stack = folder.resolve("stacks").resolve(name);
    Places.copy(Places.project().resolve("stacks").resolve(name), stack);
    Places.copy(
        Places.project().resolve("output").resolve(name), folder.resolve("output").resolve(name));
  }

  private synchronized void count(Work work, String mode) {
    worked.computeIfAbsent(work, any -> new ArrayList<>()).add(mode);
  }

  @Test
  void generate() {
    assertThat(new Generate(settings, this::count).run(List.of(stack)).exit()).isEqualTo(Exit.FINE);
    assertWorkedOutOnce(Work.CONNECTIVITY, Work.REACH, Work.FINDINGS);
  }

  @Test
  void check() {
    assertThat(new Check(settings, this::count).run(List.of(stack)).exit()).isEqualTo(Exit.FINE);
    assertWorkedOutOnce(Work.CONNECTIVITY, Work.REACH, Work.FINDINGS);
  }

  @Test
  void publish() {
    copy("homelab");
    try (RunningWiki wiki = new RunningWiki()) {
      Result result =
          new Publish(settings, this::count)
              .run(
                  stack,
                  new PublishSettings(
                      Optional.of(wiki.address()),
                      Optional.of(RunningWiki.KEY),
                      Optional.empty(),
                      false,
                      false,
                      false),
                  (number, of, step) -> {});
      assertThat(result.exit()).as(result.problems().toString()).isEqualTo(Exit.FINE);
    }
    assertWorkedOutOnce(Work.CONNECTIVITY, Work.REACH);
  }

  @Test
  void preview() {
    Problems problems = new Problems();
    OpenStack open = new StackOpener(settings, this::count).open(stack, problems).orElseThrow();
    assertThat(open.map().page()).isNotEmpty();
    assertThat(open.pages(problems)).isPresent();
    assertWorkedOutOnce(Work.CONNECTIVITY, Work.REACH, Work.FINDINGS);
  }

  @Test
  void lint() {
    new LintStacks(settings, this::count).run(List.of(stack), Severity.ERROR, Optional.empty());
    assertWorkedOutOnce(Work.CONNECTIVITY, Work.REACH, Work.FINDINGS);
  }

  private void assertWorkedOutOnce(Work... needed) {
    assertThat(worked).containsKeys(needed);
    assertThat(worked.values()).allSatisfy(modes -> assertThat(modes).doesNotHaveDuplicates());
  }
}
