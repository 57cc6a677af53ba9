package io.github.driftless.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.analysis.network.Connectivity;
import io.github.driftless.analysis.network.Reach;
import io.github.driftless.problem.Problems;
import io.github.driftless.testing.Golden;
import io.github.driftless.testing.Places;
import io.github.driftless.topology.Mode;
import io.github.driftless.topology.Topology;
import io.github.driftless.topology.TopologyLoader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Stacks in folders, and what a view makes of the first mode of each. */
final class ViewCases {

  private ViewCases() {}

  /** Returns the stacks in a folder of {@code src/test/resources/diagram}. */
  static Stream<Path> of(String view) {
    return Places.folders(Places.resources("diagram/" + view)).stream();
  }

  /** Compares every text of a stack's picture with the files beside the stack. */
  static void compare(Path folder, Diagram diagram) {
    Golden.assertEquals(folder.resolve("current.mmd"), MermaidWriter.write(diagram));
    Golden.assertEquals(
        folder.resolve("wikijs.mmd"), MermaidWriter.write(diagram, MermaidDialect.WIKIJS));
    Golden.assertEquals(folder.resolve("diagram.puml"), PlantUmlWriter.write(diagram));
    Golden.assertEquals(folder.resolve("description.txt"), diagram.description() + "\n");
  }

  static Optional<Diagram> draw(Path folder, Function<ModeViews, Optional<Diagram>> view) {
    Problems problems = new Problems();
    Optional<Topology> topology = TopologyLoader.load(folder, problems);
    assertThat(problems.hasErrors()).as(problems.list().toString()).isFalse();
    Topology stack = topology.orElseThrow();
    return view.apply(views(stack, stack.modes().get(0)));
  }

  static ModeViews views(Topology topology, Mode mode) {
    Connectivity connectivity = Connectivity.of(topology, mode);
    return ModeViews.of(topology, connectivity, Reach.of(topology, connectivity));
  }
}
