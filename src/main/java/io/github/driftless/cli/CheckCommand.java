package io.github.driftless.cli;

import io.github.driftless.app.Pipeline;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code driftless check}. */
@Command(description = "Tells what generate would change, as a unified diff, and writes nothing.")
final class CheckCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private StackOptions options = new StackOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = {
        "text, or github: the diff, and a command for each place that a job of GitHub Actions is to"
            + " mark. Default: text."
      })
  private ReportFormat format = ReportFormat.TEXT;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return format.print(
        new Pipeline(options.settings(terminal)).check(options.stacks(terminal)), terminal);
  }
}
