package io.github.driftless.report;

/** Words in Markdown that mean what they say (GitHub Flavored Markdown). */
final class MarkdownText {

  private static final String SPECIAL = "\\`*_{}[]()#+!|~$";

  private MarkdownText() {}

  /** Returns words for a cell of a table: no markup, no link, nobody who is mentioned. */
  static String cell(String words) {
    StringBuilder out = new StringBuilder();
    words
        .codePoints()
        .forEach(
            c -> {
              if (SPECIAL.indexOf(c) >= 0) {
                out.append('\\').appendCodePoint(c);
              } else if (c == '<' || c == '>' || c == '&' || c == '@' || c == ':') {
                // a colon would make a link of an address, or a picture of a word
                out.append("&#").append(c).append(';');
              } else if (Character.isWhitespace(c) || isOdd(c)) {
                out.append(' ');
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString().replace("www.", "www&#46;");
  }

  /** Returns words in the type of code. */
  static String code(String words) {
    StringBuilder out = new StringBuilder();
    words
        .codePoints()
        .forEach(
            c -> {
              if (c == '|') {
                out.append("\\|");
              } else if (c == '`') {
                out.append('\'');
              } else if (Character.isWhitespace(c) || isOdd(c)) {
                out.append(' ');
              } else {
                out.appendCodePoint(c);
              }
            });
    String text = out.toString().strip();
    return text.isEmpty() ? "" : "`" + text + "`";
  }

  private static boolean isOdd(int c) {
    return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
  }
}
