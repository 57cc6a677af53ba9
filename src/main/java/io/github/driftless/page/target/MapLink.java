package io.github.driftless.page.target;

import java.util.Map;
import java.util.Optional;

/** What templates know of the map: where the first page leads to it. */
final class MapLink {

  /** The name of the map beside pages. */
  static final String FILE = "map.html";

  private static final String NAME = "map";

  private MapLink() {}

  /** Returns the values for templates where the map lies beside the pages, or not. */
  static Map<String, Object> beside(boolean mapped) {
    return mapped ? Map.of(NAME, FILE) : Map.of();
  }

  /** Returns the values for templates where the map is elsewhere. */
  static Map<String, Object> at(Optional<String> address) {
    return address.<Map<String, Object>>map(where -> Map.of(NAME, where)).orElse(Map.of());
  }
}
