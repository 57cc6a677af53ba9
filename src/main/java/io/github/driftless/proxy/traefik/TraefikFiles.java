package io.github.driftless.proxy.traefik;

import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Traefik's static and dynamic files, told apart by their keys. */
final class TraefikFiles {

  /** What Traefik calls the provider of files. */
  static final String PROVIDER = "file";

  private TraefikFiles() {}

  static boolean isSettings(MappingNode root) {
    return root.has("entryPoints") || root.has("providers") || root.has("entrypoints");
  }

  /** Adds what a dynamic file says; other files say nothing of this. */
  static void add(MappingNode root, TraefikSection http, TraefikSection tcp) {
    for (TraefikSection section : List.of(http, tcp)) {
      for (MappingNode.Entry kind : entries(root.get(section.isHttp() ? "http" : "tcp"))) {
        section
            .book(kind.key())
            .ifPresent(
                book ->
                    entries(Optional.of(kind.value()))
                        .forEach(
                            part ->
                                entries(Optional.of(part.value()))
                                    .forEach(
                                        setting ->
                                            setting(part, setting.key(), setting.value(), book))));
      }
    }
  }

  private static List<MappingNode.Entry> entries(Optional<Node> node) {
    return node.filter(MappingNode.class::isInstance)
        .map(map -> ((MappingNode) map).entries())
        .orElse(List.of());
  }

  private static void setting(MappingNode.Entry part, String path, Node value, TraefikBook book) {
    if (value instanceof MappingNode map && path.chars().filter(c -> c == '.').count() < 8) {
      if (map.entries().isEmpty()) {
        add(part, path, List.of(), book);
      }
      map.entries().forEach(each -> setting(part, path + "." + each.key(), each.value(), book));
    } else {
      add(part, path, texts(value), book);
    }
  }

  private static void add(
      MappingNode.Entry part, String path, List<String> values, TraefikBook book) {
    book.add(
        part.key(), PROVIDER, path, values, Optional.empty(), "Traefik file", part.keyLocation());
  }

  /**
   * The texts of a scalar or a list; of servers, which are mappings, their addresses; of weighted
   * services their names.
   */
  private static List<String> texts(Node node) {
    List<String> all = new ArrayList<>();
    List<Node> items = node instanceof SequenceNode list ? list.items() : List.of(node);
    for (Node item : items) {
      if (item instanceof ScalarNode scalar && !scalar.isNull()) {
        all.add(scalar.text());
      } else if (item instanceof MappingNode map) {
        for (MappingNode.Entry entry : map.entries()) {
          if (Set.of("url", "address", "name").contains(entry.key())
              && entry.value() instanceof ScalarNode scalar) {
            all.add(scalar.text());
          }
        }
      }
    }
    return all;
  }
}
