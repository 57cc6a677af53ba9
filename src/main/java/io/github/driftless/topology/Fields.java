package io.github.driftless.topology;

import io.github.driftless.problem.Location;
import io.github.driftless.topology.Overlay.Text;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.SequenceNode;
import java.util.List;
import java.util.Optional;

/** Reads the fields of a mapping whose shape the schema has already approved. */
record Fields(Optional<MappingNode> node) {

  Fields(MappingNode node) {
    this(Optional.of(node));
  }

  Location location() {
    return node.orElseThrow().location();
  }

  List<MappingNode.Entry> entries() {
    return node.map(MappingNode::entries).orElse(List.of());
  }

  Optional<MappingNode.Entry> entry(String key) {
    return node.flatMap(map -> map.entry(key));
  }

  Optional<Node> node(String key) {
    return entry(key).map(MappingNode.Entry::value);
  }

  /** Returns the mapping of a key; one without fields where the key is absent. */
  Fields map(String key) {
    return new Fields(node(key).map(MappingNode.class::cast));
  }

  Optional<String> text(String key) {
    return node(key).map(Fields::value);
  }

  /** Returns what people are to read; blank words say as much as none. */
  Optional<String> words(String key) {
    return text(key).filter(words -> !words.isBlank());
  }

  /** Returns whether a key's value is true; false where the key is absent. */
  boolean flag(String key) {
    return text(key).filter(value -> value.equalsIgnoreCase("true")).isPresent();
  }

  Optional<Text> located(String key) {
    return node(key).map(value -> new Text(value(value), value.location()));
  }

  /** Returns the texts of a key whose value is a list or one text. */
  List<Text> texts(String key) {
    return node(key).map(Fields::items).orElse(List.of());
  }

  static List<Text> items(Node node) {
    return nodes(node).stream().map(item -> new Text(value(item), item.location())).toList();
  }

  /** Returns the items of a list, or the one node that is no list. */
  static List<Node> nodes(Node node) {
    return node instanceof SequenceNode list ? list.items() : List.of(node);
  }

  static String value(Node node) {
    return ((ScalarNode) node).text();
  }
}
