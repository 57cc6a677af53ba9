package io.github.driftless.problem;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * A place in a file.
 *
 * @param file the file, absolute and normalised where it is on disk; shown relative to the folder
 *     the command was started in
 * @param line the line, counted from 1; 0 for the file as a whole
 * @param column the column, counted from 1 in Unicode code points; 0 where {@code line} is 0
 */
public record Location(Path file, int line, int column) implements Comparable<Location> {

  private static final Comparator<Location> ORDER =
      Comparator.comparing((Location at) -> at.file().toString())
          .thenComparingInt(Location::line)
          .thenComparingInt(Location::column);

  public Location {
    if (line < 0 || column < 0 || (line == 0) != (column == 0)) {
      throw new IllegalArgumentException("no such place: " + line + ":" + column);
    }
  }

  /** Returns the place that stands for the whole of a file. */
  public static Location of(Path file) {
    return new Location(file, 0, 0);
  }

  /** Returns whether this place is the file as a whole. */
  public boolean isWholeFile() {
    return line == 0;
  }

  /** Orders by file, line, column. */
  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }
}
