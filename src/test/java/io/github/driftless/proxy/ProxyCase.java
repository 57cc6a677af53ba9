package io.github.driftless.proxy;

import io.github.driftless.problem.Problems;
import io.github.driftless.proxy.route.Container;
import io.github.driftless.proxy.route.Container.Word;
import io.github.driftless.proxy.route.Request;
import io.github.driftless.proxy.route.RouteReader;
import io.github.driftless.testing.Places;
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

/** What is known of the proxy that a folder of {@code src/test/resources/proxy} is. */
final class ProxyCase {

  private ProxyCase() {}

  /** Returns where the folder {@code config} of a case lies in the proxy's container. */
  static Optional<String> mounted(Path folder) {
    return root(folder).flatMap(map -> map.get("mounted")).map(node -> ((ScalarNode) node).text());
  }

  private static Optional<MappingNode> root(Path folder) {
    Path file = folder.resolve("case.yaml");
    return Files.exists(file)
        ? YamlReader.read(file, new Problems()).map(MappingNode.class::cast)
        : Optional.empty();
  }

  static Request request(Path folder) {
    Optional<MappingNode> root = root(folder);
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
        root.flatMap(map -> map.get("tag")).map(node -> ((ScalarNode) node).text()),
        root.map(MappingNode::location));
  }

  /** Returns the containers of a case, whether or not they ask for a route. */
  static List<Container> containers(Path folder) {
    return containers(root(folder).flatMap(map -> map.get("containers")));
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

  static Map<String, Word> words(Optional<Node> node) {
    Map<String, Word> words = new LinkedHashMap<>();
    entries(node)
        .forEach(
            entry ->
                words.put(
                    entry.key(),
                    new Word(((ScalarNode) entry.value()).text(), entry.keyLocation())));
    return words;
  }

  static List<String> texts(Optional<Node> node) {
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

  static List<Path> files(Path folder) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the folders with stacks: those of tests, the samples, and the shared ones at hand. */
  static List<Path> roots() {
    return Stream.of(
            Optional.of(Places.resources("")),
            Optional.of(Places.project().resolve("stacks")),
            Places.shared("cases"),
            Places.shared("corpora"))
        .flatMap(Optional::stream)
        .toList();
  }
}
