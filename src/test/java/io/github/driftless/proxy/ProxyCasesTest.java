package io.github.driftless.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.ProblemPrinter;
import io.github.driftless.problem.Problems;
import io.github.driftless.proxy.route.Authentication;
import io.github.driftless.proxy.route.Route;
import io.github.driftless.proxy.route.Route.Target;
import io.github.driftless.testing.Cases;
import io.github.driftless.testing.Golden;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder of {@code src/test/resources/proxy} is a proxy: its files in {@code config}, what
 * else there is to know in {@code case.yaml} (image, arguments, variables, containers, and where
 * {@code config} is mounted). Beside them lies {@code routes.txt}: the routes, one a line, and what
 * is told.
 */
class ProxyCasesTest {

  @TestFactory
  Stream<DynamicTest> routes() {
    return Cases.in(
        "proxy", folder -> Golden.assertEquals(folder.resolve("routes.txt"), read(folder)));
  }

  private static String read(Path folder) {
    Problems problems = new Problems();
    List<Route> routes = ProxyReader.read(ProxyCase.request(folder), problems);
    StringBuilder out = new StringBuilder();
    routes.forEach(route -> out.append(line(folder, route)).append('\n'));
    out.append(new ProblemPrinter(folder).print(problems.list()));
    assertThat(problems.hasErrors()).as("a proxy's file is never a reason to stop").isFalse();
    assertThat(out.toString()).as("no secret").doesNotContain("s3cret", "$apr1$", "$2a$", "$2y$");
    return out.toString();
  }

  private static String line(Path folder, Route route) {
    Location at = route.source();
    return route.host().orElse("(any)")
        + route.path().map(path -> " " + path).orElse("")
        + " -> "
        + target(route.target())
        + route.target().port().map(port -> ":" + port).orElse("")
        + route.authentication().map(ProxyCasesTest::authentication).orElse("")
        + (route.only().isEmpty() ? "" : " only from " + String.join(", ", route.only()))
        + (route.entryPoints().isEmpty() ? "" : " on " + String.join(", ", route.entryPoints()))
        + route.way().map(way -> " by " + way).orElse("")
        + " ["
        + route.origin()
        + ", "
        + folder.relativize(at.file()).toString().replace('\\', '/')
        + ":"
        + at.line()
        + ":"
        + at.column()
        + "]";
  }

  private static String target(Target target) {
    if (target instanceof Target.Named named) {
      return named.host();
    }
    return target instanceof Target.Bearer bearer
        ? "bearer " + bearer.id() + over(bearer.networks())
        : "the proxy";
  }

  private static String over(List<String> networks) {
    return networks.isEmpty() ? "" : " over " + String.join(", ", networks);
  }

  private static String authentication(Authentication auth) {
    return " asks " + auth.kind() + auth.name().map(name -> " " + name).orElse("");
  }
}
