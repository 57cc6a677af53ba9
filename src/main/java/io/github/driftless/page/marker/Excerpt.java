package io.github.driftless.page.marker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Some lines of a page, without what they are indented by, that are read as Markdown. */
final class Excerpt {

  private static final int TAB_STOP = 4;

  /** A line, and where in the page it begins. */
  private record Piece(int inPage, String text) {}

  private final List<Piece> pieces;
  private final int[] starts;
  private final String text;

  private Excerpt(List<Piece> pieces) {
    this.pieces = pieces;
    this.starts = new int[pieces.size()];
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < starts.length; i++) {
      starts[i] = joined.length();
      joined.append(pieces.get(i).text()).append('\n');
    }
    this.text = joined.toString();
  }

  static Excerpt of(List<Lines.Line> lines) {
    return new Excerpt(lines.stream().map(line -> new Piece(line.start(), line.text())).toList());
  }

  String text() {
    return text;
  }

  int size() {
    return pieces.size();
  }

  String line(int index) {
    return pieces.get(index).text();
  }

  /** Returns the line that holds a position in the text. */
  int lineAt(int offset) {
    int at = Arrays.binarySearch(starts, offset);
    return at >= 0 ? at : -at - 2;
  }

  /** Returns where in the page a position in the text is. */
  int inPage(int offset) {
    int line = lineAt(offset);
    return pieces.get(line).inPage() + offset - starts[line];
  }

  /** Returns the first line below a header that is not blank and not indented one step deeper. */
  int endOfIndented(int header) {
    int wanted = contentColumn(header);
    int end = header + 1;
    while (end < size() && (line(end).isBlank() || indent(line(end)) >= wanted)) {
      end++;
    }
    return end;
  }

  /** Returns the lines between a header and an end, without the header's indentation and a step. */
  Excerpt indentedBelow(int header, int end) {
    int columns = contentColumn(header);
    List<Piece> inner = new ArrayList<>();
    for (Piece piece : pieces.subList(header + 1, end)) {
      int cut = unitsOf(piece.text(), columns);
      inner.add(new Piece(piece.inPage() + cut, piece.text().substring(cut)));
    }
    return new Excerpt(inner);
  }

  private int contentColumn(int header) {
    return indent(line(header)) + TAB_STOP;
  }

  private static int indent(String line) {
    return columns(line, unitsOf(line, Integer.MAX_VALUE));
  }

  /** Returns how many blanks at the start of a line take up so many columns at most. */
  private static int unitsOf(String line, int columns) {
    int units = 0;
    while (units < line.length()
        && (line.charAt(units) == ' ' || line.charAt(units) == '\t')
        && columns(line, units) < columns) {
      units++;
    }
    return units;
  }

  private static int columns(String line, int units) {
    int column = 0;
    for (int i = 0; i < units; i++) {
      column = line.charAt(i) == '\t' ? (column / TAB_STOP + 1) * TAB_STOP : column + 1;
    }
    return column;
  }
}
