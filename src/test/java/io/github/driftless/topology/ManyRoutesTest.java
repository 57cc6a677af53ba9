package io.github.driftless.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where every proxy hears every container, routes are not told without end. */
class ManyRoutesTest {

  private static final int PROXIES = 150;

  @TempDir Path folder;

  @Test
  void theFirstOfThemAreKept() throws IOException {
    StringBuilder text = new StringBuilder("name: many\nservices:\n");
    IntStream.range(0, PROXIES)
        .forEach(
            i ->
                text.append(
                    """
                      p%1$d: {image: traefik}
                      a%1$d: {image: a, labels: {traefik.http.routers.a%1$d.rule: Host(`a%1$d.org`)}}
                    """
                        .formatted(i)));
    Path file = Files.writeString(folder.resolve("compose.yaml"), text);
    Problems problems = new Problems();
    Topology topology = TopologyLoader.load(file, problems).orElseThrow().topology();
    assertThat(topology.remoteAccess().orElseThrow().routes()).hasSize(20_000);
    assertThat(problems.list())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.message())
                  .isEqualTo(
                      "the proxies of the stack have more than 20000 routes: the rest is left out");
              // the proxy with the 20,000th route: each has 150
              assertThat(problem.location().orElseThrow().line()).isEqualTo(3 + 2 * 133);
            });
  }
}
