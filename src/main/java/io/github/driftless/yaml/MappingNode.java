package io.github.driftless.yaml;

import io.github.driftless.problem.Location;
import java.util.List;
import java.util.Optional;

/**
 * A mapping with text keys, each once; merge keys ({@code <<}) are already merged.
 *
 * @param entries the entries in document order
 */
public record MappingNode(
    List<Entry> entries, Location location, Optional<String> tag, Optional<String> comment)
    implements Node {

  /**
   * One key and its value.
   *
   * @param key the key's text
   * @param keyLocation where the key stands
   */
  public record Entry(String key, Location keyLocation, Node value) {}

  public MappingNode {
    entries = List.copyOf(entries);
  }

  /** Returns the entry of a key. */
  public Optional<Entry> entry(String key) {
    return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
  }

  /** Returns the value of a key. */
  public Optional<Node> get(String key) {
    return entry(key).map(Entry::value);
  }
}
