package io.github.driftless.compose;

import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Names things the way a person who writes compose files does. */
final class PlainNames {

  /** Longer texts are cut: a message is one line. */
  private static final int LONGEST = 60;

  /** Stands among variables for one that is rather a dollar sign in a secret, and has no name. */
  static final String UNNAMED = "$";

  private PlainNames() {}

  static String attribute(Attribute row) {
    return switch (row.name()) {
      case "*" -> "the value";
      case "[]" -> "the item";
      default -> "\"" + row.name() + "\"";
    };
  }

  /** Quotes what was written, so that it stands out; never a value made of variables. */
  static String quoted(ScalarNode scalar) {
    if (scalar.variables().contains(UNNAMED)) {
      return "a value with a variable";
    }
    if (!scalar.variables().isEmpty()) {
      return "what " + String.join(", ", scalar.variables()) + " gives";
    }
    return quoted(scalar.text());
  }

  /** Stands for a name that variables gave, which is shown to nobody. */
  static String references(List<String> variables) {
    return variables.stream()
        .map(name -> name.equals(UNNAMED) ? "$…" : "${" + name + "}")
        .collect(Collectors.joining("…"));
  }

  static String quoted(String text) {
    boolean whole = text.length() <= LONGEST && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
    String line = whole ? text : text.lines().findFirst().orElse("");
    return whole
        ? "\"" + line + "\""
        : "\"" + line.substring(0, Math.min(LONGEST, line.length())) + "…\"";
  }

  static String kind(Node node) {
    return node.match(
        mapping -> "a mapping",
        list -> "a list",
        scalar ->
            switch (scalar.type()) {
              case NULL -> "empty";
              case BOOLEAN -> "true or false";
              case INTEGER, FLOAT -> "a number";
              case TEXT -> "a text";
            });
  }

  /** Returns what a row takes, in words. */
  static List<String> kinds(Attribute row) {
    List<String> kinds = new ArrayList<>();
    if (row.takes(Attribute.TEXT)) {
      kinds.add("a text");
    }
    if (row.takes(Attribute.FRACTION)) {
      kinds.add("a number");
    } else if (row.takes(Attribute.INTEGER)) {
      kinds.add("a whole number");
    }
    if (row.takes(Attribute.FLAG)) {
      kinds.add("true or false");
    }
    if (row.takes(Attribute.LIST)) {
      kinds.add("a list");
    }
    if (row.takes(Attribute.MAPPING)) {
      kinds.add("a mapping");
    }
    return kinds;
  }

  /** Names one entry of a mapping of many: {@code service "web"}, {@code network "front"}. */
  static String member(Attribute row, String key, String what) {
    String of =
        switch (row.name()) {
          case "services" -> "service";
          case "networks" -> "network";
          case "volumes" -> "volume";
          case "configs" -> "config";
          case "secrets" -> "secret";
          case "models" -> "model";
          default -> "";
        };
    return of.isEmpty() ? quoted(key) + " in " + what : of + " " + quoted(key);
  }

  /** Names the stations of a circle, the middle ones left out where there are many. */
  static String circle(List<String> names) {
    if (names.size() <= 10) {
      return String.join(" -> ", names);
    }
    return String.join(" -> ", names.subList(0, 5))
        + " -> … -> "
        + String.join(" -> ", names.subList(names.size() - 4, names.size()));
  }

  /** Joins names: {@code a}, {@code a or b}, {@code a, b or c}. */
  static String or(List<String> names) {
    if (names.size() < 2) {
      return String.join("", names);
    }
    return String.join(", ", names.subList(0, names.size() - 1))
        + " or "
        + names.get(names.size() - 1);
  }
}
