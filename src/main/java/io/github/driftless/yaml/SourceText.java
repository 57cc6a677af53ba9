package io.github.driftless.yaml;

import io.github.driftless.problem.Location;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The text of one file, cut into lines as YAML breaks them: LF, CR LF or CR. */
final class SourceText {

  private final Path file;
  private final String text;
  private int[] starts = new int[64];
  private int lines;

  SourceText(Path file, String text) {
    this.file = file;
    this.text = text;
    starts[lines++] = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n')) {
        if (lines == starts.length) {
          starts = Arrays.copyOf(starts, lines * 2);
        }
        starts[lines++] = i + 1;
      }
    }
  }

  Path file() {
    return file;
  }

  String text() {
    return text;
  }

  /** Returns the place just behind a text that starts a file. */
  static Location end(Path file, String before) {
    SourceText source = new SourceText(file, before);
    int start = source.starts[source.lines - 1];
    return new Location(file, source.lines, before.codePointCount(start, before.length()) + 1);
  }

  /**
   * Returns a line without its break.
   *
   * @param line counted from 0
   */
  String line(int line) {
    if (line >= lines) {
      return "";
    }
    int end = line + 1 < lines ? starts[line + 1] : text.length();
    while (end > starts[line] && isBreak(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(starts[line], end);
  }

  /**
   * Returns a line as far as a column.
   *
   * @param line counted from 0
   * @param column counted from 0, in code points
   */
  String before(int line, int column) {
    String text = line(line);
    return text.substring(0, text.offsetByCodePoints(0, Math.min(column, text.length())));
  }

  /**
   * Returns the comment that ends a line.
   *
   * @param line counted from 0
   * @param column where to look from, in code points from 0: behind everything that may hold a
   *     {@code #} of its own
   */
  Optional<String> comment(int line, int column) {
    if (line >= lines) {
      return Optional.empty();
    }
    int end = line + 1 < lines ? starts[line + 1] : text.length();
    int at = starts[line];
    for (int i = 0; i < column && at < end; i++) {
      at += Character.charCount(text.codePointAt(at));
    }
    for (; at < end; at++) {
      if (text.charAt(at) == '#' && (at == starts[line] || isBlank(text.charAt(at - 1)))) {
        String comment = text.substring(at, end).strip();
        int from = 0;
        while (from < comment.length() && comment.charAt(from) == '#') {
          from++;
        }
        comment = comment.substring(from).strip();
        return comment.isEmpty() ? Optional.empty() : Optional.of(comment);
      }
    }
    return Optional.empty();
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
