package io.github.driftless.cli;

import io.github.driftless.app.Check;
import io.github.driftless.report.Format;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code driftless check}. */
@Command(description = "Tells what generate would change, as a unified diff, and writes nothing.")
final class CheckCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private StackOptions options;

  @Option(
      names = FormatOption.NAME,
      paramLabel = FormatOption.LABEL,
      defaultValue = FormatOption.DEFAULT,
      converter = Formats.class,
      description = {
        "text, or github: the diff, and a command for each place that a job of GitHub Actions is to"
            + " mark. Default: text."
      })
  private Format format = Format.TEXT;

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
        new Check(options.settings(terminal)).run(options.stacks(terminal)), format);
  }

  static final class Formats extends FormatOption.Reader {
    Formats() {
      super(Format.TEXT, Format.GITHUB);
    }
  }
}
