package io.github.driftless.cli;

import io.github.driftless.app.Exit;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The command line's door: arguments and streams in, an exit code out. */
@Command(
    name = "driftless",
    description = "Network documentation that cannot drift from the compose files it describes.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = ScopeType.INHERIT,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0: all is well",
      "1: drift, findings, a conflict, or a no",
      "2: bad input or usage"
    })
public final class Main implements Runnable {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

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
    return plain.isPresent() ? run(plain.get(), terminal) : library(arguments, terminal);
  }

  private static int run(Callable<Integer> command, Terminal terminal) {
    try {
      return command.call();
    } catch (Exception failure) {
      terminal.internalError(failure);
      return Exit.BAD_INPUT.code();
    }
  }

  private static int library(String[] arguments, Terminal terminal) {
    CommandLine line = new CommandLine(new Main());
    Commands.add(line, arguments, terminal);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(terminal.outWriter());
    line.setErr(terminal.errWriter());
    line.setExecutionExceptionHandler(
        (failure, command, result) -> {
          terminal.internalError(failure);
          return Exit.BAD_INPUT.code();
        });
    return line.execute(arguments);
  }

  /**
   * Returns all commands and their options, for what a package brings along: completions, manual.
   */
  public static CommandLine model() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    CommandLine line = new CommandLine(new Main());
    Commands.add(line, new String[0], new Terminal(Path.of("/"), nowhere, nowhere));
    return line;
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

  /** Without a command there is nothing to do but to say what there is. */
  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
  }
}
