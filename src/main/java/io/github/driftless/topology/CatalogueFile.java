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
import java.util.List;

/** Reads data that comes with the program: a list of mappings. */
final class CatalogueFile {

  private CatalogueFile() {}

  /**
   * Returns the items of a file, in its order.
   *
   * @param file the resource: {@code /catalogue/roles.yaml}
   */
  static List<Fields> items(String file) {
    try (InputStream in = CatalogueFile.class.getResourceAsStream(file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      SequenceNode list =
          (SequenceNode) YamlReader.read(Path.of(file), text, new Problems()).orElseThrow();
      return list.items().stream().map(item -> new Fields((MappingNode) item)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
