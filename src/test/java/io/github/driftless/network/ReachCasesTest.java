package io.github.driftless.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.problem.Problems;
import io.github.driftless.testing.Cases;
import io.github.driftless.testing.Golden;
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
    return Cases.in("network", ReachCasesTest::check);
  }

  private static void check(Path folder) {
    Problems problems = new Problems();
    Topology topology = TopologyLoader.load(folder, problems).orElseThrow();
    assertThat(problems.list()).isEmpty();
    Connectivity connectivity = Connectivity.of(topology, topology.modes().get(0));
    Reach reach = Reach.of(topology, connectivity);
    String project = folder.getFileName().toString();
    Golden.assertEquals(folder.resolve("reach.txt"), table(reach, connectivity, project));
    Golden.assertEquals(folder.resolve("explained.txt"), explained(reach, connectivity));
  }

  /** All there is to say of each service, and every answer in words. */
  private static String explained(Reach reach, Connectivity connectivity) {
    Explanation explanation = Explanation.of(connectivity, reach);
    StringBuilder text = new StringBuilder();
    for (ServiceNetwork each : connectivity.services()) {
      text.append(explanation.ofService(each.service().id())).append('\n');
    }
    for (Party from : parties(connectivity.mode())) {
      text.append('\n');
      for (Party to : parties(connectivity.mode())) {
        if (!from.equals(to)) {
          text.append(explanation.of(reach.between(from, to))).append('\n');
        }
      }
    }
    return text.toString();
  }

  private static List<Party> parties(Mode mode) {
    List<Party> parties = new ArrayList<>();
    mode.services().stream().map(Service::id).map(Party.OfService::new).forEach(parties::add);
    parties.addAll(List.of(Party.MACHINE, Party.LAN, Party.INTERNET));
    return parties;
  }

  private static String table(Reach reach, Connectivity connectivity, String project) {
    ReachTable table = new ReachTable(connectivity, project);
    List<Party> parties = parties(connectivity.mode());
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
