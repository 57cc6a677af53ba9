package io.github.driftless.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.ProblemPrinter;
import io.github.driftless.problem.Problems;
import io.github.driftless.proxy.route.Authentication;
import io.github.driftless.proxy.route.Container;
import io.github.driftless.proxy.route.Container.Word;
import io.github.driftless.proxy.route.Request;
import io.github.driftless.proxy.route.Route;
import io.github.driftless.proxy.route.Route.Target;
import io.github.driftless.proxy.route.RouteReader;
import io.github.driftless.testing.Cases;
import io.github.driftless.testing.Golden;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.SequenceNode;
import io.github.driftless.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
    List<Route> routes = ProxyReader.read(request(folder), problems);
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

  private static Request request(Path folder) {
    Path file = folder.resolve("case.yaml");
    Optional<MappingNode> root =
        Files.exists(file)
            ? YamlReader.read(file, new Problems()).map(MappingNode.class::cast)
            : Optional.empty();
    Map<String, String> variables = new LinkedHashMap<>();
    words(root.flatMap(map -> map.get("variables")))
        .forEach((key, word) -> variables.put(key, word.text()));
    List<Container> containers = containers(root.flatMap(map -> map.get("containers")));
    Map<RouteReader, List<Container>> asking =
        root.flatMap(map -> map.get("image")).stream()
            .flatMap(image -> ProxyReader.heardBy(((ScalarNode) image).text()).stream())
            .collect(
                Collectors.toMap(
                    reader -> reader, reader -> containers.stream().filter(reader::asks).toList()));
    return new Request(
        files(folder.resolve("config")),
        places(folder.resolve("config"), root.flatMap(map -> map.get("mounted"))),
        Map.of(),
        asking,
        texts(root.flatMap(map -> map.get("arguments"))),
        variables,
        root.flatMap(map -> map.get("hostname")).map(node -> ((ScalarNode) node).text()).orElse(""),
        root.map(MappingNode::location));
  }

  private static List<Container> containers(Optional<Node> node) {
    List<Container> all = new ArrayList<>();
    for (MappingNode.Entry entry : entries(node)) {
      MappingNode container = (MappingNode) entry.value();
      all.add(
          new Container(
              entry.key(),
              entry.key(),
              Optional.of("home"),
              "home-" + entry.key() + "-1",
              words(container.get("labels")),
              words(container.get("deploy")),
              words(container.get("environment")),
              container.get("listens").map(port -> Integer.valueOf(((ScalarNode) port).text())),
              texts(container.get("networks"))));
    }
    return all;
  }

  private static List<MappingNode.Entry> entries(Optional<Node> node) {
    return node.map(map -> ((MappingNode) map).entries()).orElse(List.of());
  }

  private static Map<String, Word> words(Optional<Node> node) {
    Map<String, Word> words = new LinkedHashMap<>();
    entries(node)
        .forEach(
            entry ->
                words.put(
                    entry.key(),
                    new Word(((ScalarNode) entry.value()).text(), entry.keyLocation())));
    return words;
  }

  private static List<String> texts(Optional<Node> node) {
    return node.map(list -> ((SequenceNode) list).items()).orElse(List.of()).stream()
        .map(item -> ((ScalarNode) item).text())
        .toList();
  }

  private static Map<Path, String> places(Path folder, Optional<Node> mounted) {
    Map<Path, String> places = new LinkedHashMap<>();
    mounted.ifPresent(
        at ->
            files(folder)
                .forEach(
                    file ->
                        places.put(
                            file,
                            ((ScalarNode) at).text()
                                + "/"
                                + folder.relativize(file).toString().replace('\\', '/'))));
    return places;
  }

  private static List<Path> files(Path folder) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
