package io.github.driftless.diagram.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.TopologyLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lint finds stands in the box of the service it is mainly about. */
class FindingMarksTest {

  private static final String COMPOSE =
      """
      name: home
      services:
        watcher:
          image: example/watcher
          volumes: ["/var/run/docker.sock:/var/run/docker.sock"]
        one:
          image: example/one
          ports: ["8080:80"]
        two:
          image: example/two
          ports: ["8080:80"]
        quiet: { image: example/quiet }
      """;

  @TempDir Path folder;

  @Test
  void marksTheServiceThatAFindingIsMainlyAbout() throws IOException {
    FindingMarks marks = marks("diagrams: { findings: true }");
    assertThat(marks.of("home/watcher")).hasValue("\u26a0 docker-socket");
    assertThat(marks.of("home/quiet")).isEmpty();
  }

  @Test
  void saysWhatIsAnErrorAndMarksOnlyTheFirstService() throws IOException {
    FindingMarks marks = marks("diagrams: { findings: true }");
    assertThat(
            List.of(marks.of("home/one"), marks.of("home/two")).stream().flatMap(o -> o.stream()))
        .containsExactly("\u26a0 error: port-conflict");
  }

  @Test
  void putsMarksBelowWhatIsInTheBoxAlready() throws IOException {
    FindingMarks marks = marks("diagrams: { findings: true }");
    Node node = Node.of("x", "Watcher").withDetail("80/tcp");
    assertThat(marks.on(node, List.of("home/watcher", "home/watcher", "home/quiet")).detail())
        .hasValue("80/tcp\n\u26a0 docker-socket");
    assertThat(marks.on(node, List.of("home/quiet"))).isEqualTo(node);
  }

  @Test
  void marksNothingUnlessAsked() throws IOException {
    assertThat(marks("title: Plain").of("home/watcher")).isEmpty();
  }

  @Test
  void marksNoExcludedFinding() throws IOException {
    FindingMarks marks =
        marks("diagrams: { findings: true }\nlint: { rules: { docker-socket: off } }");
    assertThat(marks.of("home/watcher")).isEmpty();
  }

  private FindingMarks marks(String settings) throws IOException {
    Files.writeString(folder.resolve("compose.yaml"), COMPOSE);
    Files.writeString(folder.resolve("topology.yaml"), "compose: compose.yaml\n" + settings + "\n");
    Problems problems = new Problems();
    Analysis analysis = Analysis.of(TopologyLoader.load(folder, problems).orElseThrow());
    assertThat(problems.hasErrors()).as(problems.list().toString()).isFalse();
    return FindingMarks.of(analysis.modes().get(0));
  }
}
