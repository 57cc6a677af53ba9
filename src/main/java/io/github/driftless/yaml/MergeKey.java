package io.github.driftless.yaml;

import io.github.driftless.yaml.MappingNode.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The merge key {@code <<} (YAML 1.1, "Merge Key Language-Independent Type"). */
final class MergeKey {

  private MergeKey() {}

  /**
   * Returns the entries of a mapping with those that it takes in: what is written wins, and the
   * earlier of several sources.
   *
   * @param written the entries that are written
   * @param at before which of them the merge key stands
   */
  static List<Entry> merged(List<Entry> written, int at, List<MappingNode> sources) {
    Map<String, Entry> all = new HashMap<>();
    for (Entry entry : written) {
      all.put(entry.key(), entry);
    }
    List<Entry> result = new ArrayList<>(written.subList(0, at));
    for (MappingNode from : sources) {
      for (Entry entry : from.entries()) {
        Entry own = all.get(entry.key());
        if (own == null) {
          all.put(entry.key(), entry);
          result.add(entry);
        } else if (isReset(own.value()) && !isReset(entry.value())) {
          all.put(entry.key(), own.withValue(replacing(entry.value())));
        }
      }
    }
    result.addAll(written.subList(at, written.size()));
    result.replaceAll(entry -> all.getOrDefault(entry.key(), entry));
    return result;
  }

  /** A value that is reset is gone before anything is merged, so what is merged takes its place. */
  private static boolean isReset(Node node) {
    return node.tag().isPresent() && node.tag().get().equals("!reset");
  }

  /** Returns a node that earlier files' values make room for, as they do for one that is reset. */
  private static Node replacing(Node node) {
    String tag = "!override";
    if (node instanceof MappingNode mapping) {
      return new MappingNode(
          mapping.entries(), mapping.location(), Optional.of(tag), mapping.comment());
    }
    if (node instanceof SequenceNode list) {
      return new SequenceNode(list.items(), list.location(), Optional.of(tag), list.comment());
    }
    return ((ScalarNode) node).withTag(tag);
  }
}
