package io.github.driftless.compose;

import io.github.driftless.compose.AttributeRules.Concern;
import io.github.driftless.compose.AttributeRules.Unique;
import io.github.driftless.yaml.MappingEdit;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.MappingNode.Entry;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.ScalarType;
import io.github.driftless.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Phase: of two items of a list that mean the same, the later takes the place of the earlier
 * (Compose Specification, "Merge", "Unique resources").
 */
final class Uniqueness {

  private Uniqueness() {}

  static MappingNode enforce(MappingNode document) {
    return (MappingNode) enforce(document, AttributeTable.ROOT);
  }

  static Node enforce(Node node, @Nullable Attribute row) {
    if (row == null || !row.concerns(Concern.UNIQUE)) {
      return node;
    }
    if (node instanceof SequenceNode list && row.unique() != Unique.NONE) {
      return items(list, row.unique());
    }
    if (node instanceof MappingNode mapping) {
      MappingEdit entries = new MappingEdit(mapping);
      for (Entry entry : mapping.entries()) {
        entries.next(entry.withValue(enforce(entry.value(), row.part(entry.key()))));
      }
      return entries.node();
    }
    return node;
  }

  private static SequenceNode items(SequenceNode list, Unique rule) {
    if (list.items().size() < 2) {
      return list;
    }
    List<Node> items = new ArrayList<>(list.items().size());
    Map<String, Integer> places = new HashMap<>();
    for (Node item : list.items()) {
      Optional<String> key = key(item, rule);
      Integer place = key.map(places::get).orElse(null);
      if (place != null) {
        items.set(place, item);
      } else {
        key.ifPresent(text -> places.put(text, items.size()));
        items.add(item);
      }
    }
    return items.size() == list.items().size() ? list : list.withItems(items);
  }

  private static Optional<String> key(Node item, Unique rule) {
    return item instanceof MappingNode mapping
        ? keyOf(mapping, rule)
        : item instanceof ScalarNode scalar ? keyOf(scalar, rule) : Optional.empty();
  }

  private static Optional<String> keyOf(ScalarNode scalar, Unique rule) {
    String text = scalar.text();
    boolean number = scalar.type() == ScalarType.INTEGER;
    if (scalar.type() != ScalarType.TEXT
        && !(number && (rule == Unique.PORT || rule == Unique.EXPOSED))) {
      return Optional.empty();
    }
    return switch (rule) {
      case NONE -> Optional.empty();
      case KEY -> Optional.of(beforeEquals(text));
      case TARGET -> VolumeText.parse(text).map(VolumeText::target);
      case DEVICE -> Optional.of(device(text));
      case PORT, EXPOSED, ENV_FILE -> Optional.of(Numbers.text(scalar));
      case CONFIG -> Optional.of("/" + text);
      case SECRET -> Optional.of("/run/secrets/" + text);
    };
  }

  private static Optional<String> keyOf(MappingNode mapping, Unique rule) {
    return switch (rule) {
      case NONE, KEY, EXPOSED -> Optional.empty();
      case TARGET, DEVICE -> Trees.text(mapping, "target");
      case ENV_FILE -> Trees.text(mapping, "path");
      case CONFIG -> mounted(mapping, "");
      case SECRET -> mounted(mapping, "/run/secrets");
      case PORT ->
          mapping
              .get("target")
              .map(
                  target ->
                      Trees.text(mapping, "host_ip").orElse("0.0.0.0")
                          + "|"
                          + mapping.get("published").map(Uniqueness::written).orElse("")
                          + "|"
                          + written(target)
                          + "|"
                          + Trees.text(mapping, "protocol").orElse("tcp"));
    };
  }

  private static Optional<String> mounted(MappingNode mapping, String folder) {
    Optional<String> target = Trees.text(mapping, "target");
    return target.isPresent()
        ? target
        : Optional.of(folder + "/" + Trees.text(mapping, "source").orElse(""));
  }

  private static String written(Node node) {
    return node instanceof ScalarNode scalar ? scalar.type() + Numbers.text(scalar) : "";
  }

  private static String device(String text) {
    String[] parts = text.split(":", -1);
    return parts.length == 1 ? parts[0] : parts[1];
  }

  private static String beforeEquals(String text) {
    int equals = text.indexOf('=');
    return equals < 0 ? text : text.substring(0, equals);
  }
}
