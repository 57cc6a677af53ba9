package io.github.driftless.page.marker;

import java.util.List;
import java.util.Optional;

/**
 * What a pair of markers may ask for.
 *
 * @param name how markers call it, {@code [a-z][a-z0-9-]*}, for example {@code diagram}
 * @param attributes what a begin marker may say besides
 */
public record MarkerKind(String name, List<Attribute> attributes) {

  /**
   * Something a begin marker says as {@code name=value}.
   *
   * @param name {@code [a-z][a-z0-9-]*}, for example {@code mode}
   * @param values the values there are; empty where any will do
   * @param required whether a marker must say it
   */
  public record Attribute(String name, List<String> values, boolean required) {
    public Attribute {
      values = List.copyOf(values);
    }
  }

  public MarkerKind {
    attributes = List.copyOf(attributes);
  }

  Optional<Attribute> attribute(String wanted) {
    return attributes.stream().filter(attribute -> attribute.name().equals(wanted)).findFirst();
  }

  /** Returns what to paste: both markers, with every attribute they must have. */
  String example() {
    StringBuilder begin = new StringBuilder(name);
    for (Attribute attribute : attributes) {
      if (attribute.required()) {
        String value = attribute.values().isEmpty() ? "…" : attribute.values().get(0);
        begin.append(' ').append(MarkerSyntax.attribute(attribute.name(), value));
      }
    }
    return MarkerSyntax.begin(begin.toString())
        + " and, on a line below, "
        + MarkerSyntax.end(name);
  }
}
