package io.github.driftless.diagram.map;

import io.github.driftless.diagram.WritingDirection;
import java.util.Locale;

/** Spells texts and numbers for SVG that stands in HTML or in a file of its own. */
final class SvgText {

  private static final int TENTH = 10;

  private SvgText() {}

  /** Returns a text as it is written in an element or, within double quotes, in an attribute. */
  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    WritingDirection.isolated(text).codePoints().forEach(each -> append(out, each));
    return out.toString();
  }

  private static void append(StringBuilder out, int character) {
    switch (character) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\t', '\n' -> out.append(' ');
      default -> {
        // XML 1.0, section 2.2, "Char": no other control character can stand in it
        boolean allowed =
            character >= ' '
                && (character < 0x7f || character > 0x9f)
                && (character < 0xd800 || character > 0xdfff)
                && character != 0xfffe
                && character != 0xffff;
        out.appendCodePoint(allowed ? character : 0xfffd);
      }
    }
  }

  /** Returns a length with one digit behind the point at most. */
  static String of(double length) {
    long tenths = Math.round(length * TENTH);
    return tenths % TENTH == 0
        ? Long.toString(tenths / TENTH)
        : String.format(Locale.ROOT, "%.1f", tenths / (double) TENTH);
  }
}
