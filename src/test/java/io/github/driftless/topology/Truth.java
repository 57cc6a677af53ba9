package io.github.driftless.topology;

import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Overlay.Text;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.YamlReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is true of a stack, as {@code src/test/resources/precision/README.md} defines it. */
record Truth(String name, Fields root) {

  static Truth read(Path file) {
    Problems problems = new Problems();
    Node root = YamlReader.read(file, problems).orElseThrow();
    if (problems.hasErrors()) {
      throw new IllegalStateException(problems.list().toString());
    }
    return new Truth(
        file.getFileName().toString().replace(".yaml", ""), new Fields((MappingNode) root));
  }

  String text(String key) {
    return root.text(key).orElseThrow();
  }

  List<String> texts(String key) {
    return root.texts(key).stream().map(Text::value).toList();
  }

  Map<String, String> env() {
    Map<String, String> env = new TreeMap<>();
    root.map("env").entries().forEach(entry -> env.put(entry.key(), Fields.value(entry.value())));
    return env;
  }

  /** Returns for each service the roles that are right. */
  Map<String, List<String>> roles() {
    Map<String, List<String>> roles = new TreeMap<>();
    root.map("roles")
        .entries()
        .forEach(
            entry ->
                roles.put(
                    entry.key(), Fields.items(entry.value()).stream().map(Text::value).toList()));
    return roles;
  }

  List<Fields> list(String key) {
    return root.node(key).map(Fields::nodes).orElse(List.of()).stream()
        .map(node -> new Fields((MappingNode) node))
        .toList();
  }

  /** Returns the facts of a kind that count neither way. */
  List<Fields> debatable(String kind) {
    return list("debatable").stream()
        .filter(each -> each.entry(kind).isPresent())
        .map(each -> each.map(kind))
        .toList();
  }

  /** Returns whether a fact names a value, or one of several, or says nothing of it. */
  static boolean fits(Fields fact, String key, Optional<String> value) {
    return fact.entry(key).isEmpty()
        || value.isPresent()
            && fact.texts(key).stream().anyMatch(each -> each.value().equals(value.get()));
  }
}
