package io.github.driftless.diagram.format;

import java.util.stream.Collectors;

/**
 * Spells text for PlantUML, by the position it stands in. Whatever could mean something to the
 * preprocessor, to the line parsers or to Creole is written as a numeric character reference, which
 * is resolved only when the text is drawn.
 */
final class PlantUmlText {

  private PlantUmlText() {}

  /** Returns what stands in quotes, after a colon or in a remark, with line breaks. */
  static String label(String text) {
    return PlainText.lines(text).stream()
        .map(PlantUmlText::spell)
        .collect(Collectors.joining("\\n"));
  }

  /** Returns a label in smaller letters. */
  static String small(String text) {
    return PlainText.lines(text).stream()
        .map(line -> "<size:11>" + spell(line) + "</size>")
        .collect(Collectors.joining("\\n"));
  }

  /** Returns what stands in {@code << >>}. */
  static String stereotype(String text) {
    return "<<" + oneLine(text) + ">>";
  }

  /** Returns text that has one line only. */
  static String oneLine(String text) {
    return PlainText.lines(text).stream().map(PlantUmlText::spell).collect(Collectors.joining(" "));
  }

  /** A whole line in guillemets PlantUML would take for a stereotype. */
  private static String spell(String line) {
    String spelled = PlainText.spell(line, c -> "&#" + c + ";");
    return spelled.startsWith("«")
        ? spelled.replace("«", "&#171;").replace("»", "&#187;")
        : spelled;
  }
}
