package io.github.driftless.topology;

import io.github.driftless.problem.Problems;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.SequenceNode;
import io.github.driftless.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of images: their makers' spelling, their role, the ports their containers listen
 * on. Data, read from {@code catalogue/images.yaml}.
 */
final class Catalogue {

  private static final String FILE = "/catalogue/images.yaml";

  /**
   * What is known of an image.
   *
   * @param ports for example {@code 8080/tcp}
   */
  record Entry(String title, Optional<String> role, List<String> ports) {}

  private final Map<String, Entry> byImage = new HashMap<>();

  Catalogue() {
    Problems problems = new Problems();
    try (InputStream in = Catalogue.class.getResourceAsStream(FILE)) {
      Optional<Node> root =
          YamlReader.read(
              Path.of(FILE), new String(in.readAllBytes(), StandardCharsets.UTF_8), problems);
      ((SequenceNode) root.orElseThrow()).items().forEach(item -> add((MappingNode) item));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
  }

  private void add(MappingNode item) {
    Fields fields = new Fields(item);
    Entry entry =
        new Entry(
            fields.text("title").orElseThrow(),
            fields.text("role"),
            fields.texts("ports").stream()
                .map(port -> port.value().contains("/") ? port.value() : port.value() + "/tcp")
                .toList());
    fields.texts("images").forEach(image -> byImage.put(image.value(), entry));
  }

  /**
   * Returns what is known of an image reference: of {@code owner/name} where the catalogue has
   * that, else of {@code name} whoever its owner is.
   */
  Optional<Entry> find(String image) {
    String path = repository(image);
    int slash = path.lastIndexOf('/');
    int before = path.lastIndexOf('/', slash - 1);
    return Optional.ofNullable(byImage.get(path.substring(before + 1)))
        .or(() -> Optional.ofNullable(byImage.get(path.substring(slash + 1))));
  }

  /** Returns an image reference without registry, tag and digest. */
  private static String repository(String image) {
    int digest = image.indexOf('@');
    String path = digest < 0 ? image : image.substring(0, digest);
    int tag = path.indexOf(':', path.lastIndexOf('/') + 1);
    path = tag < 0 ? path : path.substring(0, tag);
    int slash = path.indexOf('/');
    if (slash > 0) {
      String first = path.substring(0, slash);
      if (first.contains(".") || first.contains(":") || first.equals("localhost")) {
        return path.substring(slash + 1);
      }
    }
    return path;
  }
}
