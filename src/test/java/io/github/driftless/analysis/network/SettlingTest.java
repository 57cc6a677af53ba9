package io.github.driftless.analysis.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Topology;
import io.github.driftless.topology.TopologyLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said to settle a question does so, pasted into {@code topology.yaml} as it stands. */
class SettlingTest {

  private static final Path CASES = Path.of("src/test/resources/network");

  @TempDir private Path temporary;

  @Test
  void linesSettleWhatTheyAreSaidToSettle() throws IOException {
    List<String> settled = new ArrayList<>();
    for (Path stack : folders()) {
      for (String line : lines(stack)) {
        Path copy = Files.createDirectories(temporary.resolve("copy" + settled.size()));
        copy(stack, copy);
        Path overlay = copy.resolve("topology.yaml");
        String before = Files.exists(overlay) ? Files.readString(overlay) : "";
        Files.writeString(overlay, before + line + "\n");
        assertThat(lines(copy)).as("%s with %s", stack, line).doesNotContain(line);
        settled.add(line);
      }
    }
    assertThat(settled).hasSizeGreaterThan(4);
  }

  private static List<Path> folders() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static List<String> lines(Path stack) {
    Problems problems = new Problems();
    Topology topology =
        TopologyLoader.load(stack.toAbsolutePath(), problems).orElseThrow().topology();
    assertThat(problems.hasErrors()).isFalse();
    Connectivity connectivity = Connectivity.of(topology, topology.modes().get(0));
    UnknownText words = UnknownText.of(connectivity);
    return Reach.of(topology, connectivity).unknowns().stream()
        .map(words::settledBy)
        .flatMap(Optional::stream)
        // whose name belongs there, nothing tells
        .filter(line -> !line.contains("NAME"))
        .toList();
  }
}
