package io.github.driftless.analysis.network;

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
 * Every folder of {@code src/test/resources/network} and {@code network-unasked} is a stack; beside
 * it lies who reaches whom, and why.
 */
class ReachCasesTest {

  @TestFactory
  Stream<DynamicTest> reach() {
    return Cases.in("network", ReachCasesTest::check);
  }

  /** Stacks that no engine is asked about: they lack what starts them, or are about words. */
  @TestFactory
  Stream<DynamicTest> unasked() {
    return Cases.in("network-unasked", ReachCasesTest::check);
  }

  private static void check(Path folder) {
    Problems problems = new Problems();
    Topology topology = TopologyLoader.load(folder, problems).orElseThrow().topology();
    assertThat(problems.list()).allMatch(problem -> problem.rule().equals("unset-variable"));
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
    for (Peer from : peers(connectivity.mode())) {
      text.append('\n');
      for (Peer to : peers(connectivity.mode())) {
        if (!from.equals(to)) {
          text.append(explanation.of(reach.between(from, to))).append('\n');
        }
      }
    }
    return text.toString();
  }

  private static List<Peer> peers(Mode mode) {
    List<Peer> peers = new ArrayList<>();
    mode.services().stream().map(Service::id).map(Peer.OfService::new).forEach(peers::add);
    peers.addAll(List.of(Peer.MACHINE, Peer.LAN, Peer.INTERNET));
    return peers;
  }

  private static String table(Reach reach, Connectivity connectivity, String project) {
    ReachTable table = new ReachTable(connectivity, project);
    List<Peer> peers = peers(connectivity.mode());
    for (Peer from : peers) {
      for (Peer to : peers) {
        if (!from.equals(to)) {
          table.add(reach.between(from, to));
        }
      }
    }
    reach.exposures().forEach(table::add);
    reach.ineffective().forEach(table::add);
    return table.text();
  }
}
