package io.github.driftless.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.output.Change;
import io.github.driftless.page.Pictures;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.TopologyLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands on the disk already is not drawn again. */
class UnchangedPicturesTest {

  private static final String COMPOSE = "services: {%s: {image: nginx, ports: [\"80:80\"]}}\n";

  @TempDir Path folder;

  @Test
  void drawsOnlyWhatChanged() throws Exception {
    Path compose = folder.resolve("compose.yaml");
    Files.writeString(compose, COMPOSE.formatted("web"));
    Files.writeString(
        folder.resolve("topology.yaml"),
        "title: Small\ncompose: compose.yaml\npages: {wikijs: {dir: wiki, path: small, locale: en}}\n");
    assertThat(drawn()).as("pictures where there is no page").isPositive();
    assertThat(generate()).contains(Change.Kind.CREATE);
    assertThat(drawn()).as("pictures of an unchanged stack").isZero();
    Files.writeString(compose, COMPOSE.formatted("shop"));
    assertThat(drawn()).as("pictures of a changed stack").isPositive();
  }

  /** A picture that looks alike in two modes is called and described by its own in each. */
  @Test
  void whatLooksAlikeIsNotTakenForTheSame() throws Exception {
    Files.writeString(folder.resolve("compose.yaml"), COMPOSE.formatted("web"));
    Files.writeString(
        folder.resolve("topology.yaml"),
        """
        title: Small
        modes: { one: { compose: compose.yaml }, two: { compose: compose.yaml } }
        pages: { wikijs: { dir: wiki, path: small }, include: { each-service: true } }
        """);
    assertThat(generate()).contains(Change.Kind.CREATE);
    assertThat(generate()).isNotEmpty().containsOnly(Change.Kind.UNCHANGED);
    Checked checked = (Checked) new Check(Settings.in(folder)).run(List.of(folder));
    assertThat(checked.drift()).isEmpty();
  }

  private List<Change.Kind> generate() {
    Written written = (Written) new Generate(Settings.in(folder)).run(List.of(folder));
    assertThat(written.problems()).isEmpty();
    return written.files().stream().map(Written.FileChange::kind).toList();
  }

  /** Plans all that {@code generate} would write, and counts the pictures that this draws. */
  private int drawn() {
    Problems problems = new Problems();
    AtomicInteger count = new AtomicInteger();
    Pictures counting =
        diagram -> {
          count.incrementAndGet();
          return Optional.of("<svg/>");
        };
    Analysis analysis = Analysis.of(TopologyLoader.load(folder, problems).orElseThrow());
    StackPlans.Stack planned =
        Planner.plan(
            analysis, folder, Settings.in(folder).out(), PageDates.KEPT, counting, problems);
    assertThat(problems.list()).isEmpty();
    assertThat(planned.plan()).isNotNull();
    return count.get();
  }
}
