package io.github.driftless.cli;

import io.github.driftless.app.Check;
import io.github.driftless.report.Door;
import io.github.driftless.report.Format;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code driftless check}. */
@Command(
    description =
        "Says what changed in stacks since their docs were written, and which files are out of date.")
final class CheckCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private StackOptions options;

  @Option(
      names = FormatOption.NAME,
      paramLabel = FormatOption.LABEL,
      defaultValue = FormatOption.DEFAULT,
      converter = Formats.class,
      description = {
        "text, json, sarif (SARIF 2.1.0, for code scanning), or github: commands that mark lines in"
            + " a job of GitHub Actions. Default: text."
      })
  private Format format = Format.TEXT;

  @Option(
      names = "--diff",
      description =
          "Show every change of the stack, and every line that differs as a unified diff.")
  private boolean diff;

  CheckCommand(Terminal terminal) {
    this(terminal, new StackOptions());
  }

  CheckCommand(Terminal terminal, StackOptions options) {
    this.terminal = terminal;
    this.options = options;
  }

  @Override
  public Integer call() {
    return terminal.print(
        new Check(options.settings(terminal)).run(options.stacks(terminal)),
        format,
        Door.commandLine(terminal.from()).withAllLines(diff));
  }

  static final class Formats extends FormatOption.Reader {
    Formats() {
      super(Format.TEXT, Format.JSON, Format.SARIF, Format.GITHUB);
    }
  }
}
