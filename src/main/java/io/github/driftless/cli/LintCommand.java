package io.github.driftless.cli;

import io.github.driftless.app.LintRequest;
import io.github.driftless.app.Pipeline;
import io.github.driftless.app.Report;
import io.github.driftless.problem.Severity;
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

  @Mixin private NamedStacks stacks = new NamedStacks();

  /** How findings are printed. */
  enum Format {
    TEXT,
    JSON,
    SARIF,
    GITHUB
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
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
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    LintRequest.Format printed =
        switch (format) {
          case TEXT, GITHUB -> LintRequest.Format.TEXT;
          case JSON -> LintRequest.Format.JSON;
          case SARIF -> LintRequest.Format.SARIF;
        };
    Report report =
        new Pipeline(stacks.settings(terminal))
            .lint(stacks.in(terminal), new LintRequest(printed, failOn, mode));
    ReportFormat read = format == Format.GITHUB ? ReportFormat.GITHUB : ReportFormat.TEXT;
    return read.print(report, terminal);
  }
}
