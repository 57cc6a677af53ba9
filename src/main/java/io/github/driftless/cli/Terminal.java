package io.github.driftless.cli;

import io.github.driftless.app.Report;
import io.github.driftless.problem.ProblemPrinter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the command stands and where it prints. */
record Terminal(Path from, PrintStream out, PrintStream err) {

  /** Prints a report, results on one stream and words about them on the other. */
  int print(Report report) {
    out.print(report.output());
    err.print(new ProblemPrinter(from).print(report.problems()));
    err.print(remarks(report));
    return report.exitCode();
  }

  /** Returns what else there is to say about a report, and the way out. */
  static String remarks(Report report) {
    return report.remarks()
        + report.repair().map(command -> "To repair: " + command + "\n").orElse("");
  }

  /** Says something while a command still runs. */
  void say(String text) {
    out.print(text);
    out.flush();
  }

  /**
   * Returns a path as an absolute one.
   *
   * @throws InvalidPathException where the text is no path
   */
  Path resolve(String path) {
    return from.resolve(path).normalize();
  }

  void internalError(Exception failure) {
    if (failure instanceof InvalidPathException) {
      err.println("error: " + failure.getMessage());
      return;
    }
    String where =
        Stream.of(failure.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("io.github.driftless."))
            .findFirst()
            .map(frame -> " at " + frame)
            .orElse("");
    err.println(
        "error: this is a fault in Driftless, not in your files: "
            + failure.getClass().getSimpleName()
            + where);
    err.println("  hint: please report it with the command you ran");
  }

  PrintWriter outWriter() {
    return new PrintWriter(out, true, StandardCharsets.UTF_8);
  }

  PrintWriter errWriter() {
    return new PrintWriter(err, true, StandardCharsets.UTF_8);
  }
}
