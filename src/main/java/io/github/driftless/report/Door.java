package io.github.driftless.report;

import io.github.driftless.problem.ProblemPrinter;
import io.github.driftless.problem.Spelling;
import java.nio.file.Path;

/**
 * Where somebody came in: what words depend on.
 *
 * @param from the folder the command was started in, absolute: paths are shown relative to it
 * @param spelling how commands and options are named
 */
public record Door(Path from, Spelling spelling) {

  /** Returns the command line. */
  public static Door commandLine(Path from) {
    return new Door(from, Spelling.COMMAND_LINE);
  }

  ProblemPrinter printer() {
    return new ProblemPrinter(from, spelling);
  }
}
