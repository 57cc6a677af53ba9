package io.github.driftless.cli;

import io.github.driftless.pipeline.Pipeline;
import io.github.driftless.pipeline.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code driftless model}. */
@Command(name = "model", description = "Prints the topology model of a stack as JSON.")
final class ModelCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      paramLabel = "STACK",
      defaultValue = ".",
      description = {
        "A topology.yaml, a folder that has one, a folder of compose files, or a compose file.",
        "Default: the current folder."
      })
  private String stack = ".";

  @Option(names = "--strict", description = "Take warnings as errors.")
  private boolean strict;

  ModelCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return terminal.print(
        new Pipeline(Settings.in(terminal.from()).withStrict(strict))
            .model(terminal.resolve(stack)));
  }
}
