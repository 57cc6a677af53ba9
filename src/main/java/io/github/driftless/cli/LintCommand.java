package io.github.driftless.cli;

import io.github.driftless.app.LintStacks;
import io.github.driftless.problem.Severity;
import io.github.driftless.report.Format;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code driftless lint}. */
@Command(
    description = "Looks for what is wrong with the network of stacks, and for broken policies.")
final class LintCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private NamedStacks stacks;

  @Option(
      names = FormatOption.NAME,
      paramLabel = FormatOption.LABEL,
      defaultValue = FormatOption.DEFAULT,
      converter = Formats.class,
      description = {
        "text, json, sarif (SARIF 2.1.0), or github: commands that mark lines in a job of GitHub"
            + " Actions. Default: text."
      })
  private Format format = Format.TEXT;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "error",
      description =
          "error or warning: findings that are at least as bad end with 1. Default: error.")
  private Severity failOn = Severity.ERROR;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description = "The only mode to look at. Default: all.")
  private Optional<String> mode = Optional.empty();

  LintCommand(Terminal terminal) {
    this(terminal, new NamedStacks());
  }

  LintCommand(Terminal terminal, NamedStacks stacks) {
    this.terminal = terminal;
    this.stacks = stacks;
  }

  @Override
  public Integer call() {
    return terminal.print(
        new LintStacks(stacks.settings(terminal)).run(stacks.in(terminal), failOn, mode), format);
  }

  static final class Formats extends FormatOption.Reader {
    Formats() {
      super(Format.TEXT, Format.JSON, Format.SARIF, Format.GITHUB);
    }
  }
}
