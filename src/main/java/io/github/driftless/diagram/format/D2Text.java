package io.github.driftless.diagram.format;

import java.util.stream.Collectors;

/**
 * Spells text for D2, in double quotes: there it takes {@code ${…}} for a variable and a backslash
 * for the beginning of an escape, and nothing else for anything but text.
 */
final class D2Text {

  private D2Text() {}

  /** Returns a label with line breaks, in quotes. */
  static String label(String text) {
    return quoted(String.join("\n", PlainText.lines(text)));
  }

  /** Returns what stands behind a {@code #}. */
  static String comment(String text) {
    return PlainText.sentence(text);
  }

  /** Returns text as it is, in quotes. */
  static String quoted(String text) {
    return text.chars()
        .mapToObj(c -> escaped((char) c))
        .collect(Collectors.joining("", "\"", "\""));
  }

  private static String escaped(char c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '"', '\\', '$' -> "\\" + c;
      default -> String.valueOf(c);
    };
  }
}
