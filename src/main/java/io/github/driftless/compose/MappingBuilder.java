package io.github.driftless.compose;

import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.MappingNode.Entry;
import io.github.driftless.yaml.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mapping that is being changed; entries keep their order, new ones go to the end. What it begins
 * with is copied only when it changes.
 */
final class MappingBuilder {

  /** Up to so many entries a walk is faster than a table, and takes no memory. */
  private static final int WALKED = 16;

  private final Node origin;
  private List<Entry> entries;
  private boolean changed;

  /** Where in the list each key is; null while that is found by walking. */
  private @Nullable Map<String, Integer> index;

  MappingBuilder(MappingNode from) {
    this(from, from.entries());
  }

  /** An empty mapping at the place of another node. */
  static MappingBuilder at(Node origin) {
    MappingBuilder draft = new MappingBuilder(origin, new ArrayList<>());
    draft.changed = true;
    return draft;
  }

  private MappingBuilder(Node origin, List<Entry> entries) {
    this.origin = origin;
    this.entries = entries;
  }

  boolean has(String key) {
    return place(key) >= 0;
  }

  Optional<Node> get(String key) {
    int place = place(key);
    return place < 0 ? Optional.empty() : Optional.of(entries.get(place).value());
  }

  /** Sets a value; a key that is there already keeps its place. */
  MappingBuilder set(String key, Node value) {
    int place = place(key);
    return put(place, place < 0 ? Trees.entry(key, value) : entries.get(place).withValue(value));
  }

  MappingBuilder put(Entry entry) {
    return put(place(entry.key()), entry);
  }

  private MappingBuilder put(int place, Entry entry) {
    if (place < 0) {
      change();
      entries.add(entry);
      if (index != null) {
        index.put(entry.key(), entries.size() - 1);
      }
    } else if (entries.get(place) != entry) {
      change();
      entries.set(place, entry);
    }
    return this;
  }

  /**
   * Takes an entry out, which takes time where there are many: {@code MappingEdit} drops faster.
   */
  MappingBuilder remove(String key) {
    int place = place(key);
    if (place >= 0) {
      change();
      entries.remove(place);
      index = null;
    }
    return this;
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  List<Entry> entries() {
    return entries;
  }

  MappingNode node() {
    if (origin instanceof MappingNode mapping) {
      return changed ? mapping.withEntries(entries) : mapping;
    }
    return Trees.mapping(entries, origin);
  }

  private void change() {
    if (!changed) {
      entries = new ArrayList<>(entries);
      changed = true;
    }
  }

  /** Returns where a key is, -1 where it is not. */
  private int place(String key) {
    if (entries.size() > WALKED) {
      if (index == null) {
        index = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
          index.put(entries.get(i).key(), i);
        }
      }
      return index.getOrDefault(key, -1);
    }
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).key().equals(key)) {
        return i;
      }
    }
    return -1;
  }
}
