package io.github.driftless.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.problem.Problems;
import io.github.driftless.testing.Golden;
import io.github.driftless.testing.Places;
import io.github.driftless.topology.Mode;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Topology;
import io.github.driftless.topology.TopologyLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder of {@code src/test/resources/network} is a stack; beside it lies who reaches whom,
 * and why.
 */
class ReachCasesTest {

  @TestFactory
  Stream<DynamicTest> reach() {
    return Places.folders(Places.resources("network")).stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder.getFileName().toString(),
                    () -> Golden.assertEquals(folder.resolve("reach.txt"), table(folder))));
  }

  private static String table(Path folder) {
    Problems problems = new Problems();
    Topology topology = TopologyLoader.load(folder, problems).orElseThrow();
    assertThat(problems.list()).isEmpty();
    Mode mode = topology.modes().get(0);
    Connectivity connectivity = Connectivity.of(topology, mode);
    Reach reach = Reach.of(topology, connectivity);
    ReachTable table = new ReachTable(connectivity, folder.getFileName().toString());
    List<Party> parties = new ArrayList<>();
    mode.services().stream().map(Service::id).map(Party.OfService::new).forEach(parties::add);
    parties.addAll(List.of(Party.MACHINE, Party.LAN, Party.INTERNET));
    for (Party from : parties) {
      for (Party to : parties) {
        if (!from.equals(to)) {
          table.add(reach.between(from, to));
        }
      }
    }
    reach.exposures().forEach(table::add);
    reach.unopened().forEach(table::add);
    return table.text();
  }
}
