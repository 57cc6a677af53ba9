package io.github.driftless.cli;

import io.github.driftless.app.Generate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code driftless generate}. */
@Command(description = "Writes the diagrams and pages of stacks.")
final class GenerateCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private StackOptions options;

  @Option(
      names = "--adopt",
      description = "Take over files that are in the way: not generated, or edited by hand since.")
  private boolean adopt;

  @Option(
      names = "--allow-unset",
      description =
          "Write pages anew even where they know what a variable stands for that has no value"
              + " here.")
  private boolean allowUnset;

  GenerateCommand(Terminal terminal) {
    this(terminal, new StackOptions());
  }

  GenerateCommand(Terminal terminal, StackOptions options) {
    this.terminal = terminal;
    this.options = options;
  }

  @Override
  public Integer call() {
    return terminal.print(
        new Generate(options.settings(terminal).withAdopt(adopt).withAllowUnset(allowUnset))
            .run(options.stacks(terminal)));
  }
}
