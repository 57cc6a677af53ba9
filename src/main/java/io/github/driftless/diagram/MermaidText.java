package io.github.driftless.diagram;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Spells text for Mermaid, by the position it stands in. Whatever could mean something to the
 * parser, to its Markdown, to its icon and formula syntax or to HTML is written as Mermaid's own
 * entity code, {@code #60;}, which every version turns back into the character as text.
 */
final class MermaidText {

  private static final String JOINING = "-_./";
  private static final String FREE = ",()";

  private MermaidText() {}

  /** Returns what stands in quotes as the label of a node, with line breaks. */
  static String label(String text) {
    return PlainText.lines(text).stream()
        .map(MermaidText::spell)
        .collect(Collectors.joining("<br/>"));
  }

  /** Returns several labels one above the other. */
  static String label(List<String> texts) {
    return texts.stream().map(MermaidText::label).collect(Collectors.joining("<br/>"));
  }

  /** Returns text that has one line only: a group's title, an accessible title or description. */
  static String oneLine(String text) {
    return PlainText.lines(text).stream().map(MermaidText::spell).collect(Collectors.joining(" "));
  }

  /** Returns what stands in quotes after {@code click}; empty where the link is refused. */
  static Optional<String> link(String target) {
    return Hyperlink.of(target);
  }

  private static String spell(String line) {
    return PlainText.spell(line, JOINING, FREE, c -> "#" + c + ";");
  }
}
