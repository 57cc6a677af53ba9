package io.github.driftless.diagram.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Spells text for Graphviz, by the position it stands in. Whatever could mean something is written
 * as a numeric character reference, which is resolved only when the text is drawn.
 *
 * <p>Letters of several sizes need a label like HTML. There is no way to write a backslash in one:
 * a reference is resolved first, and then {@code \N} stands for the name of the node. In a label in
 * quotes two of them are one.
 *
 * @see <a href="https://graphviz.org/docs/attr-types/escString/">Backslashes in labels</a>
 */
final class DotText {

  private DotText() {}

  /** Returns a label with line breaks. */
  static String label(String text) {
    return label(PlainText.lines(text));
  }

  private static String label(List<String> lines) {
    return lines.stream()
        .map(line -> PlainText.spell(line, c -> c == '\\' ? "\\\\" : reference(c)))
        .collect(Collectors.joining("\\n", "\"", "\""));
  }

  /** Returns a label between smaller ones; where that is not possible, all letters are equal. */
  static String label(Optional<String> above, String text, Optional<String> below) {
    List<String> all =
        Stream.of(above, Optional.of(text), below)
            .flatMap(part -> part.map(PlainText::lines).orElse(List.of()).stream())
            .filter(line -> !line.isEmpty())
            .toList();
    boolean small = above.isPresent() || below.isPresent();
    if (!small || all.isEmpty() || all.stream().anyMatch(line -> line.contains("\\"))) {
      return label(all);
    }
    return Stream.of(above.map(DotText::small), Optional.of(html(text)), below.map(DotText::small))
        .flatMap(Optional::stream)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("<br/>", "<", ">"));
  }

  /** Returns smaller letters for a label like HTML; no backslash may be in it. */
  static String small(String text) {
    String html = html(text);
    return html.isEmpty() ? "" : "<font point-size=\"11\">" + html + "</font>";
  }

  private static String html(String text) {
    return PlainText.lines(text).stream()
        .map(line -> PlainText.spell(line, DotText::reference))
        .collect(Collectors.joining("<br/>"));
  }

  /** Returns the name of a graph. */
  static String name(String text) {
    return "\"" + PlainText.spell(PlainText.sentence(text), DotText::reference) + "\"";
  }

  /** Returns where a link leads; an ampersand would go into an SVG as it is. */
  static String address(String link) {
    return "\"" + link.replace("&", "&amp;") + "\"";
  }

  private static String reference(int character) {
    return "&#" + character + ";";
  }
}
