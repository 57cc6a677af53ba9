package io.github.driftless.diagram;

import java.util.List;
import java.util.function.IntPredicate;

/** The text people see, before a format spells it: what can be shown at all, and in which lines. */
final class PlainText {

  private static final int REPLACEMENT = 0xfffd;
  private static final int ELLIPSIS = 0x2026;

  /** Code points a line may have; what is longer is cut, since no picture holds it. */
  static final int LONGEST_LINE = 120;

  /** Lines a label may have. */
  private static final int MOST_LINES = 60;

  private PlainText() {}

  /** How a format writes one code point that it cannot take as it stands. */
  @FunctionalInterface
  interface Escape {
    String of(int codePoint);
  }

  /**
   * Returns the lines of a text. Characters that no XML document may hold are shown as U+FFFD, and
   * tabs as spaces.
   */
  static List<String> lines(String text) {
    List<String> lines =
        text.replace("\r\n", "\n").replace('\r', '\n').lines().map(PlainText::line).toList();
    return lines.size() <= MOST_LINES
        ? lines
        : java.util.stream.Stream.concat(
                lines.stream().limit(MOST_LINES), java.util.stream.Stream.of("…"))
            .toList();
  }

  private static String line(String line) {
    StringBuilder shown = new StringBuilder();
    int[] points = line.codePoints().limit(LONGEST_LINE + 1L).toArray();
    for (int i = 0; i < points.length; i++) {
      shown.appendCodePoint(i == LONGEST_LINE ? ELLIPSIS : shown(points[i]));
    }
    return shown.toString().strip();
  }

  private static int shown(int c) {
    if (c == '\t') {
      return ' ';
    }
    boolean fit =
        c >= 0x20 && c < 0x7f
            || c >= 0xa0 && c < 0xd800
            || c >= 0xe000 && c < 0xfffe
            || c >= 0x10000;
    return fit ? c : REPLACEMENT;
  }

  /**
   * Spells one line: letters, digits and single spaces stand as they are; a character of {@code
   * joining} does between two letters or digits, one of {@code free} anywhere; all else is escaped.
   */
  static String spell(String line, String joining, String free, Escape escape) {
    int[] points = line.codePoints().toArray();
    StringBuilder out = new StringBuilder();
    IntPredicate word = i -> i >= 0 && i < points.length && Character.isLetterOrDigit(points[i]);
    for (int i = 0; i < points.length; i++) {
      int c = points[i];
      boolean plain =
          c >= 0x80
              || Character.isLetterOrDigit(c)
              || c == ' ' && i > 0 && points[i - 1] != ' '
              || free.indexOf(c) >= 0
              || joining.indexOf(c) >= 0 && word.test(i - 1) && word.test(i + 1);
      if (plain) {
        out.appendCodePoint(c);
      } else {
        out.append(escape.of(c));
      }
    }
    return out.toString();
  }
}
