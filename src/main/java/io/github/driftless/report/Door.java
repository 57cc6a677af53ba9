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
 */
public record Door(Path from, Spelling spelling, boolean allLines) {

  /** Shows what matters most. */
  public Door(Path from, Spelling spelling) {
    this(from, spelling, false);
  }

  /** Returns this, with every line that differs shown, or not. */
  public Door withAllLines(boolean on) {
    return new Door(from, spelling, on);
  }

  /** Returns the command line. */
  public static Door commandLine(Path from) {
    return new Door(from, Spelling.COMMAND_LINE);
  }

  ProblemPrinter printer() {
    return new ProblemPrinter(from, spelling);
  }
}
