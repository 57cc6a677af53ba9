package io.github.driftless.compose;

import io.github.driftless.yaml.MappingEdit;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.MappingNode.Entry;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.SequenceEdit;
import io.github.driftless.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The {@code !reset} and {@code !override} tags of one document (Compose Specification, "Merge",
 * "Reset value" and "Replace value"): which values of earlier files they remove.
 */
final class ResetTags {

  private static final String RESET = "!reset";
  private static final String OVERRIDE = "!override";

  private final Mark root = new Mark();

  private static final class Mark {
    private boolean removes;
    private Map<String, Mark> parts = Map.of();

    private void put(String key, Mark part) {
      if (parts.isEmpty()) {
        parts = new HashMap<>();
      }
      parts.put(key, part);
    }
  }

  /**
   * Takes the tags out of a document, or of a part of it; values to be reset go with them. What was
   * found in parts before is kept.
   */
  MappingNode strip(MappingNode document) {
    return (MappingNode) strip(document, root).orElse(document);
  }

  private Optional<Node> strip(Node node, @Nullable Mark mark) {
    String tag = node.tag().orElse("");
    if (tag.equals(RESET)) {
      remove(mark);
      return Optional.empty();
    }
    if (tag.equals(OVERRIDE)) {
      remove(mark);
      return Optional.of(node);
    }
    if (node instanceof SequenceNode list) {
      SequenceEdit items = new SequenceEdit(list);
      for (Node before : list.items()) {
        // Items have no key by which to find what they replace.
        if (isPlain(before)) {
          items.next(before);
        } else {
          strip(before, null).ifPresentOrElse(items::next, items::drop);
        }
      }
      return Optional.of(items.node());
    }
    if (node instanceof MappingNode mapping) {
      MappingEdit entries = new MappingEdit(mapping);
      for (Entry before : mapping.entries()) {
        if (isPlain(before.value())) {
          entries.next(before);
          continue;
        }
        Mark part = mark == null ? null : mark.parts.getOrDefault(before.key(), new Mark());
        Optional<Node> after = strip(before.value(), part);
        if (mark != null && part != null && (part.removes || !part.parts.isEmpty())) {
          mark.put(before.key(), part);
        }
        after.ifPresentOrElse(value -> entries.next(before.withValue(value)), entries::drop);
      }
      return Optional.of(entries.node());
    }
    return Optional.of(node);
  }

  /** Most values are a scalar without a tag, in which nothing can be marked. */
  private static boolean isPlain(Node node) {
    return node instanceof ScalarNode && node.tag().isEmpty();
  }

  private static void remove(@Nullable Mark mark) {
    if (mark != null) {
      mark.removes = true;
    }
  }

  /** Removes what the tags say from the outcome of earlier files. */
  MappingNode apply(MappingNode earlier) {
    return apply(earlier, root);
  }

  /** Removes what the tags below a path say from the value at that path. */
  MappingNode apply(MappingNode earlier, String... path) {
    Mark mark = root;
    for (String part : path) {
      mark = mark == null ? null : mark.parts.get(part);
    }
    return mark == null ? earlier : apply(earlier, mark);
  }

  private static MappingNode apply(MappingNode mapping, Mark mark) {
    if (mark.parts.isEmpty()) {
      return mapping;
    }
    List<Entry> entries = new ArrayList<>(mapping.entries().size());
    for (Entry entry : mapping.entries()) {
      Mark part = mark.parts.get(entry.key());
      if (part == null) {
        entries.add(entry);
      } else if (!part.removes) {
        entries.add(
            entry.value() instanceof MappingNode below
                ? entry.withValue(apply(below, part))
                : entry);
      }
    }
    return mapping.withEntries(entries);
  }
}
