package io.github.driftless.topology;

import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code topology.yaml} says of one place for pages: only the place knows what it means. The
 * schema has approved its shape, which the place gave it.
 *
 * @param value what stands behind the place's key, with the places of all its parts
 * @param folder the folder of {@code topology.yaml}, absolute: paths are relative to it
 */
public record PlaceSettings(Node value, Path folder) {

  /** Returns the text that is the whole value; empty where the value has keys of its own. */
  public Optional<String> text() {
    return value instanceof ScalarNode scalar ? Optional.of(scalar.text()) : Optional.empty();
  }

  /** Returns the text of a key; empty where the value has no such key. */
  public Optional<String> text(String key) {
    return fields().text(key);
  }

  /** Returns what people are to read; blank words say as much as none. */
  public Optional<String> words(String key) {
    return fields().words(key);
  }

  /** Returns whether a key's value is true; false where the key is absent. */
  public boolean flag(String key) {
    return fields().flag(key);
  }

  /** Returns the texts of a key whose value is a list or one text; none where it is absent. */
  public List<String> texts(String key) {
    return fields().texts(key).stream().map(Overlay.Text::value).toList();
  }

  /** Returns the items where the value is a list, each with settings of its own. */
  public List<PlaceSettings> items() {
    return Fields.nodes(value).stream().map(item -> new PlaceSettings(item, folder)).toList();
  }

  /** Returns a path that is written in these settings, absolute and normalised. */
  public Path path(String written) {
    return folder.resolve(written).normalize();
  }

  private Fields fields() {
    return new Fields(
        Optional.of(value).filter(MappingNode.class::isInstance).map(MappingNode.class::cast));
  }
}
