package io.github.driftless.cli;

import io.github.driftless.app.Explain;
import io.github.driftless.app.Settings;
import io.github.driftless.report.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code driftless explain}. */
@Command(
    description = {
      "Tells whether FROM reaches TO: by which network, name and port, or why not.",
      "With one service alone: how it gets out, and who gets in."
    })
final class ExplainCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      arity = "1..2",
      paramLabel = "NAME",
      description =
          "An actor, group, service or tier; tier:NAME, machine, internet and lan always mean"
              + " that.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--stack",
      paramLabel = "STACK",
      description = {OneStack.WHAT, OneStack.DEFAULT})
  private String stack = ".";

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description = "The mode of the stack to ask about. Default: every one.")
  private Optional<String> mode = Optional.empty();

  @Option(
      names = FormatOption.NAME,
      paramLabel = FormatOption.LABEL,
      defaultValue = FormatOption.DEFAULT,
      converter = Formats.class,
      description = "text or json. Default: text.")
  private Format format = Format.TEXT;

  @Option(names = "--strict", description = OneStack.STRICT)
  private boolean strict;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return terminal.print(
        new Explain(Settings.in(terminal.from()).withStrict(strict))
            .run(terminal.resolve(stack), names, mode),
        format);
  }

  static final class Formats extends FormatOption.Reader {
    Formats() {
      super(Format.TEXT, Format.JSON);
    }
  }
}
