package io.github.driftless.compose;

import io.github.driftless.problem.Location;
import io.github.driftless.yaml.CoreSchema;
import io.github.driftless.yaml.MappingEdit;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.MappingNode.Entry;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.ScalarStyle;
import io.github.driftless.yaml.ScalarType;
import io.github.driftless.yaml.SequenceEdit;
import io.github.driftless.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Makes nodes out of other nodes: at their place, in more words, or with other parts. */
final class Trees {

  private Trees() {}

  static ScalarNode scalar(String text, ScalarType type, Node origin) {
    return scalar(text, type, origin, origin.location());
  }

  static ScalarNode scalar(String text, ScalarType type, Node origin, Location at) {
    List<String> variables = origin instanceof ScalarNode from ? from.variables() : List.of();
    return new ScalarNode(
        text,
        type,
        ScalarStyle.PLAIN,
        variables,
        unset(origin),
        at,
        Optional.empty(),
        origin.comment());
  }

  static ScalarNode text(String text, Node origin) {
    return scalar(text, ScalarType.TEXT, origin);
  }

  /** Returns a text that hangs on variables without a value. */
  static ScalarNode open(String text, List<String> unset, Location at) {
    return new ScalarNode(
        text,
        ScalarType.TEXT,
        ScalarStyle.PLAIN,
        unset,
        unset,
        at,
        Optional.empty(),
        Optional.empty());
  }

  static ScalarNode flag(boolean value, Node origin) {
    return scalar(Boolean.toString(value), ScalarType.BOOLEAN, origin);
  }

  static ScalarNode integer(long value, Node origin) {
    return scalar(Long.toString(value), ScalarType.INTEGER, origin);
  }

  static ScalarNode nothing(Location at) {
    return new ScalarNode(
        "",
        ScalarType.NULL,
        ScalarStyle.PLAIN,
        List.of(),
        List.of(),
        at,
        Optional.empty(),
        Optional.empty());
  }

  /** Returns the variables without a value that a scalar hangs on; none for what is no scalar. */
  static List<String> unset(Node node) {
    return node instanceof ScalarNode scalar ? scalar.unset() : List.of();
  }

  /** Returns whether what a scalar says is not known, for lack of a variable's value. */
  static boolean isOpen(Node node) {
    return !unset(node).isEmpty();
  }

  /** Returns nothing, where the name that it belongs to hangs on what an item hangs on. */
  static ScalarNode nothingOf(Node item) {
    return new ScalarNode(
        "",
        ScalarType.NULL,
        ScalarStyle.PLAIN,
        List.of(),
        unset(item),
        item.location(),
        Optional.empty(),
        Optional.empty());
  }

  /** Returns the variables without a value that a node, or any part of it, hangs on. */
  static List<String> allUnset(Node node) {
    Set<String> names = new LinkedHashSet<>();
    collect(node, names);
    return List.copyOf(names);
  }

  private static void collect(Node node, Set<String> names) {
    if (node instanceof MappingNode mapping) {
      mapping.entries().forEach(entry -> collect(entry.value(), names));
    } else if (node instanceof SequenceNode list) {
      list.items().forEach(item -> collect(item, names));
    } else {
      names.addAll(unset(node));
    }
  }

  static MappingNode mapping(List<Entry> entries, Node origin) {
    return new MappingNode(entries, origin.location(), Optional.empty(), origin.comment());
  }

  static SequenceNode list(List<Node> items, Node origin) {
    return new SequenceNode(items, origin.location(), Optional.empty(), origin.comment());
  }

  static Entry entry(String key, Node value) {
    return new Entry(key, value.location(), value);
  }

  static boolean isNull(Node node) {
    return node instanceof ScalarNode scalar && scalar.isNull();
  }

  /** What a node says, without its place. */
  static Object content(Node node) {
    return node.match(Trees::contentOf, Trees::contentOf, Trees::contentOf);
  }

  private static Object contentOf(MappingNode mapping) {
    Map<String, Object> entries = new HashMap<>();
    mapping.entries().forEach(entry -> entries.put(entry.key(), content(entry.value())));
    return entries;
  }

  private static Object contentOf(SequenceNode list) {
    List<Object> items = new ArrayList<>();
    list.items().forEach(item -> items.add(content(item)));
    return items;
  }

  private static Object contentOf(ScalarNode scalar) {
    boolean number = scalar.type() == ScalarType.INTEGER || scalar.type() == ScalarType.FLOAT;
    return (number ? "number" : scalar.type()) + ":" + Numbers.text(scalar);
  }

  static boolean isTrue(Node node) {
    return node instanceof ScalarNode scalar
        && scalar.type() == ScalarType.BOOLEAN
        && CoreSchema.flag(scalar.text());
  }

  /** Returns the text of a scalar that is text. */
  static Optional<String> textOf(Node node) {
    return node instanceof ScalarNode scalar && scalar.type() == ScalarType.TEXT
        ? Optional.of(scalar.text())
        : Optional.empty();
  }

  /** Returns the text at a key, empty where there is none or it is no text. */
  static Optional<String> text(MappingNode mapping, String key) {
    return mapping.get(key).orElse(null) instanceof ScalarNode scalar
        ? textOf(scalar)
        : Optional.empty();
  }

  static Optional<MappingNode> mapping(MappingNode mapping, String key) {
    return mapping.get(key).orElse(null) instanceof MappingNode found
        ? Optional.of(found)
        : Optional.empty();
  }

  static Optional<SequenceNode> list(MappingNode mapping, String key) {
    return mapping.get(key).orElse(null) instanceof SequenceNode found
        ? Optional.of(found)
        : Optional.empty();
  }

  /** Returns a document with each of its services changed; the document itself without any. */
  static MappingNode withServices(MappingNode document, UnaryOperator<MappingNode> change) {
    return mapping(document, "services")
        .map(all -> new MappingBuilder(document).set("services", withMappings(all, change)).node())
        .orElse(document);
  }

  /** Returns a mapping with each value that is a mapping too changed. */
  static MappingNode withMappings(MappingNode mapping, UnaryOperator<MappingNode> change) {
    MappingEdit all = new MappingEdit(mapping);
    for (Entry entry : mapping.entries()) {
      all.next(
          entry.value() instanceof MappingNode value
              ? entry.withValue(change.apply(value))
              : entry);
    }
    return all.node();
  }

  /**
   * Returns a node with every part of it changed that the row of its attribute describes; the node
   * itself where nothing changes.
   *
   * @param change from a part and its row to what takes its place
   */
  static Node withParts(Node node, Attribute row, BiFunction<Node, Attribute, Node> change) {
    if (node instanceof MappingNode mapping) {
      MappingEdit entries = new MappingEdit(mapping);
      for (Entry entry : mapping.entries()) {
        entries.next(entry.withValue(change.apply(entry.value(), row.part(entry.key()))));
      }
      return entries.node();
    }
    if (node instanceof SequenceNode list && row.item() != null) {
      SequenceEdit items = new SequenceEdit(list);
      for (Node item : list.items()) {
        items.next(change.apply(item, row.item()));
      }
      return items.node();
    }
    return node;
  }
}
