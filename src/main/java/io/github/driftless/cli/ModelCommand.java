package io.github.driftless.cli;

import io.github.driftless.app.Model;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code driftless model}. */
@Command(description = "Prints the topology model of a stack as JSON.")
final class ModelCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OneStack options;

  ModelCommand(Terminal terminal) {
    this(terminal, new OneStack());
  }

  ModelCommand(Terminal terminal, OneStack options) {
    this.terminal = terminal;
    this.options = options;
  }

  @Override
  public Integer call() {
    return terminal.print(new Model(options.settings(terminal)).run(options.stack(terminal)));
  }
}
