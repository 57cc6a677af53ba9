package io.github.driftless.compose;

import io.github.driftless.compose.AttributeRules.Concern;
import io.github.driftless.compose.AttributeRules.Default;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import org.jspecify.annotations.Nullable;

/** Phase: fills in what the specification says is meant where nothing is written. */
final class Completion {

  private Completion() {}

  static MappingNode complete(MappingNode document) {
    return (MappingNode) complete(document, AttributeTable.ROOT);
  }

  private static Node complete(Node node, @Nullable Attribute row) {
    if (row == null || !row.concerns(Concern.FILLED)) {
      return node;
    }
    if (row.filled() != Default.NONE && node instanceof MappingNode mapping) {
      return filled(mapping, row.filled());
    }
    return Trees.withParts(node, row, Completion::complete);
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
    return mapping.has(key) ? mapping : new MappingBuilder(mapping).set(key, value).node();
  }
}
