package io.github.driftless.map;

import io.github.driftless.diagram.WritingDirection;

/** Spells text for HTML. */
final class HtmlText {

  private HtmlText() {}

  /** Returns a text as it is written in an element or, within quotes, in an attribute. */
  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (char each : WritingDirection.isolated(text).toCharArray()) {
      switch (each) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '\n', '\t' -> out.append(' ');
        default -> out.append(each < ' ' || each == 0x7f ? '\ufffd' : each);
      }
    }
    return out.toString();
  }
}
