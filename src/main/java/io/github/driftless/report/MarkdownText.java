package io.github.driftless.report;

import java.util.regex.Pattern;

/** Words in Markdown that mean what they say (GitHub Flavored Markdown). */
final class MarkdownText {

  private static final String SPECIAL = "\\`*_{}[]#!|~$";

  /**
   * What begins a word that code hosts make something of: somebody who is mentioned, an issue, a
   * merge request, a label, a smiley. They look at the text once its markup is gone, so that no
   * escape helps.
   */
  private static final Pattern REFERENCE =
      Pattern.compile("[@#!~$%&](?=[\\p{L}\\p{N}_])|:(?=[\\w+-]+:)");

  /** A space without width: what stands before it and after it is not one word. */
  private static final String NOTHING = "\u200b";

  private MarkdownText() {}

  /** Returns words for a cell of a table: no markup, no link, nobody who is mentioned. */
  static String cell(String words) {
    StringBuilder out = new StringBuilder();
    REFERENCE
        .matcher(words.replace(NOTHING, " "))
        .replaceAll("$0" + NOTHING)
        .codePoints()
        .forEach(
            c -> {
              if (c == NOTHING.charAt(0)) {
                out.append("&#8203;");
              } else if (SPECIAL.indexOf(c) >= 0) {
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
