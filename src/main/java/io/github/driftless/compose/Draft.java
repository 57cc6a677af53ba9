package io.github.driftless.compose;

import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.MappingNode.Entry;
import io.github.driftless.yaml.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mapping that is being changed; entries keep their order, new ones go to the end. */
final class Draft {

  private final Node origin;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  Draft(MappingNode from) {
    this(from, from);
  }

  /** An empty mapping at the place of another node. */
  static Draft at(Node origin) {
    return new Draft(origin, null);
  }

  private Draft(Node origin, @Nullable MappingNode from) {
    this.origin = origin;
    if (from != null) {
      for (Entry entry : from.entries()) {
        entries.put(entry.key(), entry);
      }
    }
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  Optional<Node> get(String key) {
    Entry entry = entries.get(key);
    return entry == null ? Optional.empty() : Optional.of(entry.value());
  }

  /** Sets a value; a key that is there already keeps its place. */
  Draft set(String key, Node value) {
    Entry before = entries.get(key);
    entries.put(key, before == null ? Trees.entry(key, value) : before.withValue(value));
    return this;
  }

  Draft put(Entry entry) {
    entries.put(entry.key(), entry);
    return this;
  }

  Draft remove(String key) {
    entries.remove(key);
    return this;
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  Collection<Entry> entries() {
    return entries.values();
  }

  MappingNode node() {
    return origin instanceof MappingNode mapping
        ? mapping.withEntries(new ArrayList<>(entries.values()))
        : Trees.mapping(new ArrayList<>(entries.values()), origin);
  }
}
