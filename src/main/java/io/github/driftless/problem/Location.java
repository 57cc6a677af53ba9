package io.github.driftless.problem;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A place in a file.
 *
 * @param file the file, absolute and normalised where it is on disk; shown relative to the folder
 *     the command was started in
 * @param line the line, counted from 1; 0 for the file as a whole
 * @param column the column, counted from 1 in Unicode code points; 0 where {@code line} is 0
 */
public record Location(Path file, int line, int column) implements Comparable<Location> {

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
    int order = file.equals(other.file) ? 0 : file.toString().compareTo(other.file.toString());
    if (order == 0) {
      order = Integer.compare(line, other.line);
    }
    return order == 0 ? Integer.compare(column, other.column) : order;
  }

  // written out: what a record generates has to be linked at run time, in every process anew

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Location that
        && line == that.line
        && column == that.column
        && file.equals(that.file);
  }

  @Override
  public int hashCode() {
    return (file.hashCode() * 31 + line) * 31 + column;
  }
}
