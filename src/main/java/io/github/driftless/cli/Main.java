package io.github.driftless.cli;

import io.github.driftless.app.Exit;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The command line's door: arguments and streams in, an exit code out. It names nothing of the
 * library for command lines, whose classes are of a version that no cache of classes takes: a run
 * that needs none of them would have to look for them in the jar.
 */
public final class Main {

  private Main() {}

  /**
   * Runs the command.
   *
   * @param from the folder it is started in, absolute
   * @return the exit code
   */
  public static int run(String[] arguments, Path from, PrintStream out, PrintStream err) {
    Terminal terminal = new Terminal(from, out, err);
    Optional<Callable<Integer>> plain = PlainCommand.read(arguments, terminal);
    return plain.isPresent()
        ? run(plain.get(), terminal)
        : AnyCommand.line(arguments, terminal).execute(arguments);
  }

  /**
   * Runs {@code driftless compose}, whose arguments were read without the library for command
   * lines.
   *
   * @param standardInput read where {@code -} is among the files
   * @param from the folder it is started in, absolute
   * @return the exit code
   */
  public static int run(
      ComposeOptions options,
      InputStream standardInput,
      Path from,
      PrintStream out,
      PrintStream err) {
    Terminal terminal = new Terminal(from, out, err);
    return run(() -> options.run(terminal, standardInput), terminal);
  }

  private static int run(Callable<Integer> command, Terminal terminal) {
    try {
      return command.call();
    } catch (Exception failure) {
      terminal.internalError(failure);
      return Exit.BAD_INPUT.code();
    }
  }
}
