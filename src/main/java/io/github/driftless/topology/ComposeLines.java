package io.github.driftless.topology;

import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.ScalarStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes nodes of compose files as lines of block-style YAML. */
final class ComposeLines {

  private static final String STEP = "  ";

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./][A-Za-z0-9_./-]*");

  /** What template engines that run over a page would read. */
  private static final Pattern TEMPLATE = Pattern.compile("\\{(?=[{%#])");

  private ComposeLines() {}

  /** Returns the lines of a value that stands below its key. */
  static List<String> of(Node node) {
    return node.match(
        mapping -> mapping.entries().stream().flatMap(entry -> entry(entry).stream()).toList(),
        list -> list.items().stream().flatMap(item -> item(item).stream()).toList(),
        scalar -> List.of(scalar(scalar)));
  }

  /** Returns the lines of a list's item, its comment at the end of the first. */
  static List<String> item(Node node) {
    List<String> lines = new ArrayList<>();
    for (String line : of(node)) {
      lines.add((lines.isEmpty() ? "- " : STEP) + line);
    }
    return commented(lines, node.comment());
  }

  /** Returns the lines of a mapping's entry. */
  static List<String> entry(MappingNode.Entry entry) {
    String key = text(entry.key()) + ":";
    if (entry.value() instanceof ScalarNode scalar) {
      return List.of(scalar.isNull() ? key : key + " " + scalar(scalar));
    }
    List<String> lines = new ArrayList<>(List.of(key));
    of(entry.value()).forEach(line -> lines.add(STEP + line));
    return lines;
  }

  /** Returns lines with a comment at the end of the first; without one that could mean more. */
  static List<String> commented(List<String> lines, Optional<String> comment) {
    String words = comment.map(ComposeLines::harmless).orElse("");
    if (words.isEmpty()) {
      return lines;
    }
    List<String> all = new ArrayList<>(lines);
    all.set(0, all.get(0) + " # " + words);
    return all;
  }

  private static String harmless(String comment) {
    StringBuilder words = new StringBuilder();
    comment.codePoints().map(c -> isVisible(c) ? c : ' ').forEach(words::appendCodePoint);
    return TEMPLATE.matcher(words).find() ? "" : words.toString().strip();
  }

  private static String scalar(ScalarNode scalar) {
    return scalar.style() == ScalarStyle.PLAIN ? text(scalar.text()) : quoted(scalar.text());
  }

  /** Returns text as a plain scalar where that is safe, else in quotes. */
  static String text(String text) {
    return PLAIN.matcher(text).matches() ? text : quoted(text);
  }

  /** Returns text in double quotes (YAML 1.2.2, section 7.3.1), all of it visible. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                out.append('\\').appendCodePoint(c);
              } else if (isVisible(c)) {
                out.appendCodePoint(c);
              } else {
                out.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
              }
            });
    return TEMPLATE.matcher(out.append('"')).replaceAll("\\\\x7B");
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
