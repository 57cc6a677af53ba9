package io.github.driftless.analysis.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.driftless.analysis.Analysis;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Stack;
import io.github.driftless.topology.TopologyLoader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A stack of twice as many services takes twice the work, whatever its networks and policies. Work
 * is counted in bytes that the rules ask for, which are the same on every machine.
 */
@Tag("long")
class LintGrowthTest {

  /** What a doubled stack may take, in what one takes; a look at every pair would be four. */
  private static final double MOST = 2.5;

  private static final int SERVICES = 600;

  private static final String POLICIES =
      """
      policies:
        - { deny: { from: "a*", to: "b*" } }
        - { deny: { from: [internet, lan, machine], to: "*" } }
        - { allow-only: { from: "a*", to: "b*" } }
        - { require-egress: { services: "*", via: vpn } }
      vpn: { service: a0, services: ["*"] }
      flows:
        - { from: everybody, to: others }
        - { from: others, to: everybody }
      groups:
        everybody: { services: ["a*"] }
        others: { services: ["b*"] }
      """;

  @TempDir Path folder;

  static Stream<Arguments> stacks() {
    return Stream.of(
        stack("one network", i -> ""),
        stack("a network each", i -> "networks: [n%d], ".formatted(i)),
        stack("internal networks", i -> "networks: [i%d], ".formatted(i)),
        stack(
            "a published port each",
            i -> "networks: [n%d], ports: ['%d:80'], ".formatted(i, i + 1)),
        stack("one published port", i -> "networks: [n%d], ports: ['80:80'], ".formatted(i)),
        stack("one namespace", i -> i == 0 ? "" : "network_mode: 'service:a0', "),
        stack("the host's network", i -> "network_mode: host, "),
        stack("a container outside", i -> "network_mode: 'container:other%d', ".formatted(i)),
        stack("a network that nobody makes", i -> "network_mode: 'other%d', ".formatted(i)),
        stack("no network", i -> "network_mode: none, "),
        stack("chains of networks", i -> "networks: [n%d, n%d], ".formatted(i, i + 1)));
  }

  private static Arguments stack(String name, IntFunction<String> network) {
    return Arguments.of(name, network);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stacks")
  void growsWithItsStack(String name, IntFunction<String> network) throws IOException {
    work(network, SERVICES); // loads classes
    double once = work(network, SERVICES);
    double twice = work(network, 2 * SERVICES);
    assertThat(twice / once).as("work of a doubled stack, in that of one").isLessThan(MOST);
  }

  private double work(IntFunction<String> network, int services) throws IOException {
    StringBuilder text = new StringBuilder("services:\n");
    StringBuilder networks = new StringBuilder("networks:\n");
    for (int i = 0; i < services; i++) {
      text.append(
          "  %s%d: {%simage: postgres}\n".formatted(i % 2 == 0 ? "a" : "b", i, network.apply(i)));
      networks.append("  n%d: {}\n  i%d: { internal: true }\n".formatted(i, i));
    }
    networks.append("  n%d: {}\n".formatted(services));
    Files.writeString(folder.resolve("compose.yaml"), text.toString() + networks);
    Files.writeString(folder.resolve("topology.yaml"), "compose: compose.yaml\n" + POLICIES);
    Problems problems = new Problems();
    Optional<Stack> stack = TopologyLoader.load(folder, problems);
    assertThat(stack).as(problems.list().toString()).isPresent();
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadAllocatedBytes();
    List<Finding> findings = Analysis.of(stack.get()).findings();
    long work = thread.getCurrentThreadAllocatedBytes() - before;
    assertThat(findings).isNotEmpty();
    return work;
  }
}
