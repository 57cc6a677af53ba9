package io.github.driftless.analysis.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.driftless.analysis.Analysis;
import io.github.driftless.analysis.lint.ProxyStack.Layout;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Stack;
import io.github.driftless.topology.TopologyLoader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Twice as many proxies with twice as many services take twice the work, from reading to findings:
 * no proxy looks at services that are not near it or do not ask it for anything. Work is counted in
 * bytes that are asked for, which are the same on every machine.
 */
@Tag("long")
class ProxyGrowthTest {

  /** What a doubled stack may take, in what one takes; a look at every pair would be four. */
  private static final double MOST = 2.4;

  private static final int PROXIES = 100;

  @TempDir Path folder;

  static Stream<ProxyStack> stacks() {
    return Stream.of(
        ProxyStack.traefik("Traefik, by labels", Layout.GROUPS),
        ProxyStack.traefik("Traefik on every network", Layout.HUB),
        ProxyStack.traefik("Traefik, apart", Layout.APART),
        ProxyStack.asking(
            "Traefik, switched off",
            "traefik:v3",
            "labels: {traefik.enable: 'false'}",
            Layout.ONE_NETWORK),
        ProxyStack.asking(
            "nginx-proxy",
            "nginxproxy/nginx-proxy",
            "environment: {VIRTUAL_HOST: 'a%1$d.example.org'}",
            Layout.GROUPS),
        ProxyStack.asking(
            "caddy-docker-proxy",
            "lucaslorentz/caddy-docker-proxy",
            "labels: {caddy: 'a%1$d.example.org', caddy.reverse_proxy: '{{upstreams 80}}'}",
            Layout.GROUPS),
        ProxyStack.nginx("nginx", "a%1$d", Layout.GROUPS),
        ProxyStack.nginx("nginx on one network", "a%1$d", Layout.ONE_NETWORK),
        ProxyStack.nginx("nginx to nobody", "x%1$d", Layout.GROUPS),
        ProxyStack.nginx("nginx on the host", "127.0.0.1", Layout.HOST),
        ProxyStack.caddy("Caddy", Layout.GROUPS),
        ProxyStack.caddy("Caddy on one network", Layout.ONE_NETWORK),
        ProxyStack.caddy("Caddy, apart", Layout.APART),
        ProxyStack.tunnel("tunnels", Layout.GROUPS));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stacks")
  void growsWithItsStack(ProxyStack stack) throws IOException {
    work(stack, PROXIES); // loads classes
    double once = work(stack, PROXIES);
    double twice = work(stack, 2 * PROXIES);
    assertThat(twice / once).as("work of a doubled stack, in that of one").isLessThan(MOST);
  }

  private double work(ProxyStack stack, int proxies) throws IOException {
    Path own = Files.createDirectories(folder.resolve("of-" + proxies));
    stack.write(own, proxies);
    Problems problems = new Problems();
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadAllocatedBytes();
    Optional<Stack> loaded = TopologyLoader.load(own, problems);
    assertThat(loaded).as(problems.list().toString()).isPresent();
    assertThat(Analysis.of(loaded.get()).findings()).isNotNull();
    return thread.getCurrentThreadAllocatedBytes() - before;
  }
}
