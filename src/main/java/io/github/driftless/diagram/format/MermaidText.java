package io.github.driftless.diagram.format;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Spells text for Mermaid, by the position it stands in. Whatever could mean something to the
 * parser, to its Markdown, to its icon and formula syntax or to HTML is written as Mermaid's own
 * entity code, {@code #60;}, which every version turns back into the character as text.
 */
final class MermaidText {

  /**
   * The beginning of a word of C4 diagrams. Mermaid 11 takes a text for one that has such a word
   * anywhere, identifiers and links included.
   */
  static final Pattern C4 = Pattern.compile("C4(?=Context|Container|Component|Dynamic|Deployment)");

  private final MermaidDialect dialect;

  MermaidText(MermaidDialect dialect) {
    this.dialect = dialect;
  }

  /** Returns what stands in quotes as a label, with line breaks. */
  String label(String text) {
    return PlainText.lines(text).stream()
        .map(this::spell)
        .collect(Collectors.joining(dialect.lineBreak()));
  }

  /** Returns several labels one above the other. */
  String label(List<String> texts) {
    return texts.stream().map(this::label).collect(Collectors.joining(dialect.lineBreak()));
  }

  /** Returns what is read out: an accessible title or description. */
  String sentence(String text) {
    return spell(PlainText.sentence(text));
  }

  /** Returns text that has one line only: a group's title. */
  String oneLine(String text) {
    return PlainText.lines(text).stream().map(this::spell).collect(Collectors.joining(" "));
  }

  /** Returns where a link leads; entity codes would stay what they are there. */
  static String address(Object link) {
    return C4.matcher(link.toString()).replaceAll("C%34");
  }

  private String spell(String line) {
    String spelt = C4.matcher(PlainText.spell(line, this::code)).replaceAll("C#52;");
    // no tag begins with a dash
    return dialect == MermaidDialect.WIKIJS ? spelt.replace("#60;-#62;", "<->") : spelt;
  }

  /** Mermaid 8.8.2 measures a code as eight letters, and a dash in quotes means nothing to it. */
  private String code(int character) {
    boolean plain = dialect == MermaidDialect.WIKIJS && (character == '-' || character == '/');
    return plain ? Character.toString(character) : "#" + character + ";";
  }
}
