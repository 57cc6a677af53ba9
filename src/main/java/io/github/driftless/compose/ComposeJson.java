package io.github.driftless.compose;

import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.MappingNode.Entry;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a resolved project as JSON: what {@code docker compose config --format json} prints, keys
 * sorted, two spaces a level, every {@code $} doubled so that it can be read again.
 */
public final class ComposeJson {

  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder();

  private ComposeJson() {}

  /**
   * Returns a project as JSON, a line break at its end. It holds every value of {@code
   * environment}, secrets among them.
   */
  public static String write(Project project) {
    return DeepStack.call(() -> write(project.resolved()));
  }

  /** Writes a resolved document with the caller's own stack, which a deep one may exhaust. */
  static String write(MappingNode resolved) {
    ComposeJson json = new ComposeJson();
    json.node(resolved, 0);
    return json.out.append('\n').toString();
  }

  private StringBuilder node(Node node, int depth) {
    return node.match(mapping -> mapping(mapping, depth), list -> list(list, depth), this::scalar);
  }

  private StringBuilder mapping(MappingNode mapping, int depth) {
    if (mapping.entries().isEmpty()) {
      return out.append("{}");
    }
    List<Entry> entries = new ArrayList<>(mapping.entries());
    entries.sort((a, b) -> CodePoints.compare(a.key(), b.key()));
    out.append('{');
    for (int i = 0; i < entries.size(); i++) {
      next(i, depth);
      text(entries.get(i).key());
      out.append(": ");
      node(entries.get(i).value(), depth + 1);
    }
    return line(depth).append('}');
  }

  private StringBuilder list(SequenceNode list, int depth) {
    if (list.items().isEmpty()) {
      return out.append("[]");
    }
    out.append('[');
    for (int i = 0; i < list.items().size(); i++) {
      next(i, depth);
      node(list.items().get(i), depth + 1);
    }
    return line(depth).append(']');
  }

  private void next(int index, int depth) {
    if (index > 0) {
      out.append(',');
    }
    line(depth + 1);
  }

  private StringBuilder line(int depth) {
    out.append('\n');
    for (int i = 0; i < depth; i++) {
      out.append("  ");
    }
    return out;
  }

  private StringBuilder scalar(ScalarNode scalar) {
    return switch (scalar.type()) {
      case NULL -> out.append("null");
      case TEXT -> text(scalar.text());
      case BOOLEAN, INTEGER, FLOAT -> out.append(scalar.text());
    };
  }

  private StringBuilder text(String text) {
    out.append('"');
    int from = 0;
    if (text.equals(PathResolver.HOME) || text.startsWith(PathResolver.HOME + "/")) {
      out.append(PathResolver.HOME);
      from = PathResolver.HOME.length();
    }
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '$' -> out.append("$$");
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> {
          if (c < 0x20 || c == '\u2028' || c == '\u2029') {
            out.append("\\u")
                .append(HEX.charAt(c >> 12 & 15))
                .append(HEX.charAt(c >> 8 & 15))
                .append(HEX.charAt(c >> 4 & 15))
                .append(HEX.charAt(c & 15));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"');
  }
}
