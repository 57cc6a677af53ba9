package io.github.driftless.report;

import io.github.driftless.problem.ProblemPrinter;
import io.github.driftless.problem.Spelling;
import java.nio.file.Path;

/**
 * Where somebody came in: what words depend on.
 *
 * @param from the folder the command was started in, absolute: paths are shown relative to it
 * @param spelling how commands and options are named
 * @param allLines whether every line that differs is shown, and every change
 * @param room the most characters that a comment may have, at least 1,000
 */
public record Door(Path from, Spelling spelling, boolean allLines, int room) {

  /** As many characters as a comment has at most: GitHub refuses more than 65,536. */
  public static final int COMMENT = 60_000;

  /** In fewer characters than these nothing can be said. */
  public static final int SMALLEST_COMMENT = 1_000;

  public Door {
    if (room < SMALLEST_COMMENT) {
      throw new IllegalArgumentException("no room for a comment: " + room);
    }
  }

  /** Shows what matters most. */
  public Door(Path from, Spelling spelling) {
    this(from, spelling, false, COMMENT);
  }

  /** Returns this, with every line that differs shown, or not. */
  public Door withAllLines(boolean on) {
    return new Door(from, spelling, on, room);
  }

  /** Returns this, with another room for a comment. */
  public Door withRoom(int characters) {
    return new Door(from, spelling, allLines, characters);
  }

  /** Returns the command line. */
  public static Door commandLine(Path from) {
    return new Door(from, Spelling.COMMAND_LINE);
  }

  ProblemPrinter printer() {
    return new ProblemPrinter(from, spelling);
  }
}
