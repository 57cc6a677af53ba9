package io.github.driftless.topology;

import io.github.driftless.problem.Problems;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.SequenceNode;
import io.github.driftless.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads data that comes with the program: a list of mappings. */
final class CatalogueFile {

  private static final String ITEM = "\n- ";
  private static final String IMAGES = " images: [";

  private CatalogueFile() {}

  /**
   * Returns the items of a file, in its order.
   *
   * @param file the resource: {@code /catalogue/roles.yaml}
   */
  static List<Fields> items(String file) {
    return read(text(file));
  }

  /**
   * Returns the texts of a file's items, in its order, each for {@link #item}: a stack has images
   * of a few, and to read all takes longer than to load the stack. In such a file each item begins
   * at the start of a line, and nothing else begins there with a hyphen.
   */
  static List<String> texts(String file) {
    String text = text(file);
    List<String> texts = new ArrayList<>();
    int from = text.indexOf(ITEM);
    while (from >= 0) {
      int next = text.indexOf(ITEM, from + 1);
      texts.add(text.substring(from, next < 0 ? text.length() : next));
      from = next;
    }
    return texts;
  }

  /** Returns an item that is written as one of {@link #texts}. */
  static Fields item(String text) {
    return read(text).get(0);
  }

  /**
   * Returns the images of an item that is written as one of {@link #texts}: of {@code images: [one,
   * "two-*"]}.
   */
  static List<String> images(String text) {
    int from = text.indexOf(IMAGES) + IMAGES.length();
    List<String> images = new ArrayList<>();
    for (String image : text.substring(from, text.indexOf(']', from)).split(",")) {
      images.add(image.replace('"', ' ').strip());
    }
    return images;
  }

  private static List<Fields> read(String text) {
    SequenceNode list =
        (SequenceNode) YamlReader.read(Path.of("catalogue"), text, new Problems()).orElseThrow();
    return list.items().stream().map(item -> new Fields((MappingNode) item)).toList();
  }

  private static String text(String file) {
    try (InputStream in = CatalogueFile.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
