package io.github.driftless.yaml;

import io.github.driftless.problem.Location;
import io.github.driftless.yaml.MappingNode.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A collection that is still being read. */
final class Frame {

  private static final int WALKED = 8;

  final boolean mapping;
  final boolean flow;
  final boolean insideFlow;
  final Location location;
  final Location commentedLine;
  final Optional<String> tag;
  final Optional<String> anchor;
  final List<Node> items = new ArrayList<>();
  final List<Entry> entries = new ArrayList<>();

  /** Nodes in it, itself and what aliases stand for included. */
  long size = 1;

  @Nullable Node mergeSources;
  int mergeAt;
  boolean merges;

  private @Nullable String key;
  private @Nullable Location keyLocation;
  private ScalarType keyType = ScalarType.TEXT;
  private @Nullable Location mergeKeyLocation;
  private @Nullable Map<String, Entry> index;

  Frame(
      boolean mapping,
      boolean flow,
      boolean insideFlow,
      Location location,
      Location commentedLine,
      Optional<String> tag,
      Optional<String> anchor) {
    this.mapping = mapping;
    this.flow = flow;
    this.insideFlow = insideFlow;
    this.location = location;
    this.commentedLine = commentedLine;
    this.tag = tag;
    this.anchor = anchor;
  }

  boolean expectsKey() {
    return mapping && key == null;
  }

  void key(String text, Location at, ScalarType type) {
    key = text;
    keyLocation = at;
    keyType = type;
  }

  void mergeKey(Location at) {
    key("<<", at, ScalarType.TEXT);
    merges = true;
  }

  boolean isMerge() {
    return merges;
  }

  Location mergeKeyLocation() {
    return mergeKeyLocation == null ? location : mergeKeyLocation;
  }

  Entry takeKey(Node value) {
    if (key == null || keyLocation == null) {
      throw new IllegalStateException("a value without a key");
    }
    Entry entry = new Entry(key, keyLocation, keyType, value);
    key = null;
    return entry;
  }

  /** Returns the entry of the same key that was there before, else remembers this one. */
  @Nullable Entry seen(Entry entry) {
    if (merges) {
      if (mergeKeyLocation != null) {
        merges = false;
        return new Entry("<<", mergeKeyLocation, entry.value());
      }
      mergeKeyLocation = entry.keyLocation();
      return null;
    }
    if (index == null) {
      if (entries.size() <= WALKED) {
        for (Entry other : entries) {
          if (other.key().equals(entry.key())) {
            return other;
          }
        }
        return null;
      }
      index = new HashMap<>();
      for (Entry other : entries) {
        index.put(other.key(), other);
      }
    }
    return index.putIfAbsent(entry.key(), entry);
  }

  /** Returns where the entry or item that is being read begins. */
  Location lineOfNext(Location at) {
    return mapping && keyLocation != null ? keyLocation : at;
  }

  /** Returns the place of a value that was not written: its key's. */
  Location placeOfAbsent(Location at) {
    return lineOfNext(at);
  }
}
