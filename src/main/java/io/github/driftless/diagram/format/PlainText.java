package io.github.driftless.diagram.format;

import io.github.driftless.diagram.WritingDirection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text people see, before a format spells it: what can be shown at all, and in which lines. */
final class PlainText {

  private static final int REPLACEMENT = 0xfffd;
  private static final int ELLIPSIS = 0x2026;

  /** Code points a line may have; what is longer is cut, since no picture holds it. */
  private static final int LONGEST_LINE = 120;

  /** Code points of a text that is read out. */
  private static final int LONGEST_SENTENCE = 1000;

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
        split(text).map(line -> shown(line, LONGEST_LINE)).limit(MOST_LINES + 1L).toList();
    return lines.size() <= MOST_LINES
        ? lines
        : Stream.concat(lines.stream().limit(MOST_LINES), Stream.of("…")).toList();
  }

  /** Returns a text that is told, not drawn, as one line. */
  static String sentence(String text) {
    return shown(split(text).collect(Collectors.joining(" ")), LONGEST_SENTENCE);
  }

  private static Stream<String> split(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').lines();
  }

  private static String shown(String line, int longest) {
    StringBuilder shown = new StringBuilder();
    int[] points = line.codePoints().limit(longest + 1L).toArray();
    for (int i = 0; i < points.length; i++) {
      shown.appendCodePoint(i == longest ? ELLIPSIS : shown(points[i]));
    }
    return shown.toString().strip();
  }

  private static int shown(int c) {
    if (c == '\t' || c == 0x2028 || c == 0x2029) {
      return ' ';
    }
    boolean fit =
        !WritingDirection.isTurnedBy(c)
            && (c >= 0x20 && c < 0x7f
                || c >= 0xa0 && c < 0xd800
                || c >= 0xe000 && c < 0xfffe
                || c >= 0x10000);
    return fit ? c : REPLACEMENT;
  }

  /**
   * Spells one line. Letters, digits, single blanks, commas and brackets stand as they are, and so
   * do the marks that names and sentences are made of where they can mean nothing else: {@code _}
   * between letters, {@code - . /} single and inside the line, a full stop after a word. All else
   * is escaped.
   */
  static String spell(String line, Escape escape) {
    int[] points = line.codePoints().toArray();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < points.length; i++) {
      if (plain(points, i)) {
        out.appendCodePoint(points[i]);
      } else {
        out.append(escape.of(points[i]));
      }
    }
    return out.toString();
  }

  private static boolean plain(int[] points, int i) {
    int before = i == 0 ? '\n' : points[i - 1];
    int after = i == points.length - 1 ? '\n' : points[i + 1];
    return switch (points[i]) {
      case ' ' -> before != ' ';
      case ',', '(', ')' -> true;
      case '_' -> word(before) && word(after);
      case '-', '/' -> (word(before) || before == ' ') && (word(after) || after == ' ');
      case '.' ->
          word(before) && word(after)
              || Character.isLetter(before) && (after == ' ' || after == '\n');
      default -> points[i] >= 0x80 || word(points[i]);
    };
  }

  private static boolean word(int c) {
    return Character.isLetterOrDigit(c);
  }
}
