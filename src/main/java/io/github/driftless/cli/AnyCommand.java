package io.github.driftless.cli;

import io.github.driftless.app.Exit;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The command line as the library for command lines knows it, with all that it can be asked. */
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
public final class AnyCommand implements Runnable {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private AnyCommand() {}

  /** Returns what runs the arguments, whichever command they are of. */
  static CommandLine line(String[] arguments, Terminal terminal) {
    CommandLine line = new CommandLine(new AnyCommand());
    Commands.add(line, arguments, terminal);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(terminal.outWriter());
    line.setErr(terminal.errWriter());
    line.setExecutionExceptionHandler(
        (failure, command, result) -> {
          terminal.internalError(failure);
          return Exit.BAD_INPUT.code();
        });
    return line;
  }

  /**
   * Returns all commands and their options, for what a package brings along: completions, manual.
   */
  public static CommandLine model() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    CommandLine line = new CommandLine(new AnyCommand());
    Commands.add(line, new String[0], new Terminal(Path.of("/"), nowhere, nowhere));
    return line;
  }

  /** Without a command there is nothing to do but to say what there is. */
  @Override
  public void run() {
    Missing.tell(spec.commandLine());
  }

  /** Apart, since a class that throws an error of the library brings that into every start. */
  private static final class Missing {

    static void tell(CommandLine line) {
      throw new CommandLine.ParameterException(line, "a command is missing");
    }
  }
}
