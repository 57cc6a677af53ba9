package io.github.driftless.cli;

import io.github.driftless.pipeline.Pipeline;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code driftless check}. */
@Command(
    name = "check",
    description = "Tells what generate would change, as a unified diff, and writes nothing.")
final class CheckCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private StackOptions options = new StackOptions();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return terminal.print(
        new Pipeline(options.settings(terminal)).check(terminal.stacks(options.stacks())));
  }
}
