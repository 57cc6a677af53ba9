package io.github.driftless.yaml;

import io.github.driftless.problem.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A mapping with text keys, each once; merge keys ({@code <<}) are already merged. Look-ups take
 * the same time however many entries there are.
 */
public final class MappingNode implements Node {

  /** Up to so many entries a walk is faster than a table, and takes no memory. */
  private static final int WALKED = 16;

  private final List<Entry> entries;
  private final Location location;
  private final Optional<String> tag;
  private final Optional<String> comment;

  /** A bit for each key, by its hash: most keys that are looked up are not there. */
  private final long bits;

  /** Where in the list each key is; null until a key is looked up among many. */
  private volatile @Nullable Map<String, Integer> index;

  /**
   * One key and its value.
   *
   * @param key the key's text
   * @param keyLocation where the key stands
   * @param keyType what the key's text means; {@code 443} is a key too, and not text
   */
  public record Entry(String key, Location keyLocation, ScalarType keyType, Node value) {

    /** An entry whose key is text. */
    public Entry(String key, Location keyLocation, Node value) {
      this(key, keyLocation, ScalarType.TEXT, value);
    }

    /** Returns this entry with another value, or this very entry where the value is the same. */
    public Entry withValue(Node other) {
      return other == value ? this : new Entry(key, keyLocation, keyType, other);
    }
  }

  /**
   * Makes a mapping.
   *
   * @param entries the entries in document order, each key once
   */
  public MappingNode(
      List<Entry> entries, Location location, Optional<String> tag, Optional<String> comment) {
    this(entries, location, tag, comment, null);
  }

  private MappingNode(
      List<Entry> entries,
      Location location,
      Optional<String> tag,
      Optional<String> comment,
      @Nullable Map<String, Integer> index) {
    this.entries = List.copyOf(entries);
    this.bits = bits(this.entries);
    this.location = location;
    this.tag = tag;
    this.comment = comment;
    this.index = index;
  }

  private static long bits(List<Entry> entries) {
    if (entries.size() > WALKED) {
      return -1;
    }
    long bits = 0;
    for (int i = 0; i < entries.size(); i++) {
      bits |= bit(entries.get(i).key());
    }
    return bits;
  }

  private static long bit(String key) {
    int hash = key.hashCode();
    return 1L << (hash ^ hash >>> 6 ^ hash >>> 12);
  }

  private Map<String, Integer> index() {
    Map<String, Integer> known = index;
    if (known == null) {
      known = new HashMap<>(entries.size() * 4 / 3 + 1);
      for (int i = 0; i < entries.size(); i++) {
        known.putIfAbsent(entries.get(i).key(), i);
      }
      index = known;
    }
    return known;
  }

  /** Returns the entries in document order. */
  public List<Entry> entries() {
    return entries;
  }

  @Override
  public <T> T match(
      Function<MappingNode, T> mapping,
      Function<SequenceNode, T> list,
      Function<ScalarNode, T> scalar) {
    return mapping.apply(this);
  }

  @Override
  public Location location() {
    return location;
  }

  @Override
  public Optional<String> tag() {
    return tag;
  }

  @Override
  public Optional<String> comment() {
    return comment;
  }

  /** Returns the entry of a key. */
  public Optional<Entry> entry(String key) {
    return Optional.ofNullable(find(key));
  }

  /** Returns the value of a key. */
  public Optional<Node> get(String key) {
    Entry found = find(key);
    return found == null ? Optional.empty() : Optional.of(found.value());
  }

  /** Returns whether there is an entry of that key. */
  public boolean has(String key) {
    return find(key) != null;
  }

  /** Returns a mapping at the same place with other entries. */
  public MappingNode withEntries(List<Entry> others) {
    return new MappingNode(others, location, tag, comment);
  }

  /** Returns a mapping with the same keys in the same order, and thus with the same index. */
  MappingNode withValues(List<Entry> others) {
    return new MappingNode(others, location, tag, comment, index);
  }

  private @Nullable Entry find(String key) {
    if (entries.size() > WALKED) {
      Integer at = index().get(key);
      return at == null ? null : entries.get(at);
    }
    if ((bits & bit(key)) == 0) {
      return null;
    }
    // counted, as this is the innermost loop of all reading and an iterator would be thrown away
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (entry.key().equals(key)) {
        return entry;
      }
    }
    return null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MappingNode that
        && entries.equals(that.entries)
        && location.equals(that.location)
        && tag.equals(that.tag)
        && comment.equals(that.comment);
  }

  @Override
  public int hashCode() {
    return Objects.hash(entries, location, tag, comment);
  }

  @Override
  public String toString() {
    return "MappingNode" + entries;
  }
}
