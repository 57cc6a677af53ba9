package io.github.driftless.cli;

import io.github.driftless.pipeline.Report;
import io.github.driftless.pipeline.Settings;
import io.github.driftless.preview.PreviewServer;
import io.github.driftless.preview.Visit;
import io.github.driftless.problem.Problems;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Does what people do most, once and for nobody: the script {@code driftless} starts it so that the
 * JVM can note which classes that takes, and later starts are quick.
 */
final class Rehearsal {

  private Rehearsal() {}

  /**
   * Checks a stack and shows it to itself.
   *
   * @param arguments the stack
   */
  public static void main(String[] arguments) throws IOException {
    System.exit(run(Path.of(arguments[0]).toAbsolutePath().normalize()));
  }

  /**
   * Returns the exit code: 2 where the stack cannot be shown.
   *
   * @param stack absolute
   */
  static int run(Path stack) throws IOException {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Main.run(new String[] {"check", stack.toString()}, stack, nowhere, nowhere);
    Problems problems = new Problems();
    Optional<PreviewServer> preview = PreviewServer.start(stack, Settings.in(stack), 0, problems);
    if (preview.isEmpty()) {
      return Report.BAD_INPUT;
    }
    try (PreviewServer server = preview.get()) {
      Visit.to(server);
    }
    return Report.FINE;
  }
}
