package io.github.driftless.compose;

import io.github.driftless.compose.Attribute.Default;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.MappingNode.Entry;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Phase: fills in what the specification says is meant where nothing is written. */
final class Completion {

  private Completion() {}

  static MappingNode complete(MappingNode document) {
    return (MappingNode) complete(document, AttributeTable.ROOT);
  }

  private static Node complete(Node node, @Nullable Attribute row) {
    if (row == null) {
      return node;
    }
    if (row.filled() != Default.NONE && node instanceof MappingNode mapping) {
      Node filled = filled(mapping, row.filled());
      return filled;
    }
    if (node instanceof MappingNode mapping) {
      List<Entry> entries = new ArrayList<>(mapping.entries().size());
      boolean changed = false;
      for (Entry before : mapping.entries()) {
        Entry after = before.withValue(complete(before.value(), row.part(before.key())));
        changed |= after != before;
        entries.add(after);
      }
      return changed ? mapping.withEntries(entries) : mapping;
    }
    if (node instanceof SequenceNode list && row.item() != null) {
      List<Node> items = new ArrayList<>(list.items().size());
      boolean changed = false;
      for (Node before : list.items()) {
        Node after = complete(before, row.item());
        changed |= after != before;
        items.add(after);
      }
      return changed ? list.withItems(items) : list;
    }
    return node;
  }

  private static MappingNode filled(MappingNode mapping, Default rule) {
    return switch (rule) {
      case NONE -> mapping;
      case BUILD_CONTEXT -> with(mapping, "context", Trees.text(".", mapping));
      case SECRET_TARGET ->
          with(
              mapping,
              "target",
              Trees.text("/run/secrets/" + Trees.text(mapping, "source").orElse(""), mapping));
      case PORT ->
          with(
              with(mapping, "protocol", Trees.text("tcp", mapping)),
              "mode",
              Trees.text("ingress", mapping));
      case DEVICE_COUNT ->
          mapping.has("device_ids") ? mapping : with(mapping, "count", Trees.text("all", mapping));
      case BIND -> with(mapping, "create_host_path", Trees.flag(true, mapping));
      case BIND_WITHOUT_HOST_PATH -> with(mapping, "create_host_path", Trees.flag(false, mapping));
    };
  }

  private static MappingNode with(MappingNode mapping, String key, Node value) {
    return mapping.has(key) ? mapping : new Draft(mapping).set(key, value).node();
  }
}
