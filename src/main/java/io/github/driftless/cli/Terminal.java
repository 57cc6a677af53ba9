package io.github.driftless.cli;

import io.github.driftless.app.Result;
import io.github.driftless.report.Door;
import io.github.driftless.report.Format;
import io.github.driftless.report.Line;
import io.github.driftless.report.Repair;
import io.github.driftless.report.Report;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the command stands and where it prints. */
record Terminal(Path from, PrintStream out, PrintStream err) {

  /** Prints a result for people: itself on one stream and words about it on the other. */
  int print(Result result) {
    return print(result, Format.TEXT);
  }

  /** Prints a result in a format: itself on one stream and words about it on the other. */
  int print(Result result, Format format) {
    return print(result, format, Door.commandLine(from));
  }

  /** Prints a result in a format, with the words for a door. */
  int print(Result result, Format format, Door door) {
    Report report = format.of(result, door);
    for (Line line : report.lines()) {
      (line.kind().isResult() ? out : err).print(line.text());
    }
    err.print(Repair.line(report.repair()));
    return report.exit().code();
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
