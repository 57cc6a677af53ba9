package io.github.driftless.analysis.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Topology;
import io.github.driftless.topology.TopologyLoader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A stack twice as large takes twice the work: nothing loops over pairs of services. Work is
 * counted in bytes that are asked for, which are the same on every machine.
 */
@Tag("long")
class ReachGrowthTest {

  /** What a doubled stack may take, in what one takes; a loop over pairs would take four. */
  private static final double MOST = 2.4;

  private static final int SERVICES = 1_000;

  @TempDir Path folder;

  static Stream<Arguments> stacks() {
    return Stream.of(
        stack("one network", i -> "  s%d: {image: a, ports: ['%d:80']}\n".formatted(i, 10_000 + i)),
        stack(
            "a network for two",
            i -> "  s%d: {image: a, networks: [n%d, n%d]}\n".formatted(i, i, i + 1)),
        stack(
            "all behind one gateway",
            i ->
                i == 0
                    ? "  s0:\n    image: qmcgaw/gluetun\n    ports:\n"
                        + IntStream.range(0, 100)
                            .mapToObj(p -> "      - '%d:80' # s%d\n".formatted(10_000 + p, p))
                            .reduce("", String::concat)
                    : "  s%d: {image: a, network_mode: 'service:s0'}\n".formatted(i)),
        stack(
            "one name for all",
            i -> "  s%d: {image: a, hostname: h, networks: {n0: {aliases: [x]}}}\n".formatted(i)),
        stack("the host's own", i -> "  s%d: {image: a, network_mode: host}\n".formatted(i)));
  }

  private static Arguments stack(String name, IntFunction<String> service) {
    return Arguments.of(name, service);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stacks")
  void growsWithItsStack(String name, IntFunction<String> service) throws IOException {
    work(service, SERVICES); // loads classes
    double once = work(service, SERVICES);
    double twice = work(service, 2 * SERVICES);
    assertThat(twice / once).as("work of a doubled stack, in that of one").isLessThan(MOST);
  }

  private double work(IntFunction<String> service, int services) throws IOException {
    StringBuilder text = new StringBuilder("name: any\nservices:\n");
    IntStream.range(0, services).mapToObj(service).forEach(text::append);
    text.append("networks:\n");
    IntStream.rangeClosed(0, services).forEach(i -> text.append("  n%d:\n".formatted(i)));
    Path file = folder.resolve("compose.yaml");
    Files.writeString(file, text);
    Topology topology = TopologyLoader.load(file, new Problems()).orElseThrow().topology();
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadAllocatedBytes();
    ask(topology);
    return thread.getCurrentThreadAllocatedBytes() - before;
  }

  /** What every stack is asked: who gets out, what is open, and each service about one other. */
  private static void ask(Topology topology) {
    Connectivity connectivity = Connectivity.of(topology, topology.modes().get(0));
    Reach reach = Reach.of(topology, connectivity);
    List<Service> services = connectivity.mode().services();
    assertThat(reach.exposures()).isNotNull();
    String last = services.get(services.size() - 1).id();
    for (Service service : services) {
      Peer peer = new Peer.OfService(service.id());
      assertThat(reach.between(service.id(), last)).isNotNull();
      assertThat(reach.between(peer, Peer.INTERNET)).isNotNull();
      assertThat(reach.between(Peer.LAN, peer)).isNotNull();
    }
  }
}
