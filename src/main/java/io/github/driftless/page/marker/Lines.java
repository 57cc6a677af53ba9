package io.github.driftless.page.marker;

import io.github.driftless.problem.Location;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The lines of a page: where each begins, what it says and how it ends. */
final class Lines {

  /**
   * A line.
   *
   * @param start where it begins in the page, in UTF-16 units
   * @param text what it says, without its end
   * @param end {@code \n}, {@code \r\n}, {@code \r}, or nothing on the last line
   */
  record Line(int start, String text, String end) {
    int next() {
      return start + text.length() + end.length();
    }
  }

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Path file;
  private final List<Line> lines = new ArrayList<>();

  Lines(Path file, String page) {
    this.file = file;
    int start = !page.isEmpty() && page.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    while (start < page.length()) {
      int end = start;
      while (end < page.length() && page.charAt(end) != '\n' && page.charAt(end) != '\r') {
        end++;
      }
      Line line = new Line(start, page.substring(start, end), endAt(page, end));
      lines.add(line);
      start = line.next();
    }
  }

  private static String endAt(String page, int at) {
    if (at == page.length()) {
      return "";
    }
    return page.startsWith("\r\n", at) ? "\r\n" : page.substring(at, at + 1);
  }

  List<Line> all() {
    return lines;
  }

  /** Returns the number, from 0, of the line that holds a position in the page. */
  int indexAt(int offset) {
    int low = 0;
    int high = lines.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (lines.get(middle).start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  Line at(int offset) {
    return lines.get(indexAt(offset));
  }

  Location location(int offset) {
    Line line = at(offset);
    int column =
        line.text().codePointCount(0, Math.min(offset - line.start(), line.text().length()));
    return new Location(file, indexAt(offset) + 1, column + 1);
  }
}
