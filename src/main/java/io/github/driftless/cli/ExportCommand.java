package io.github.driftless.cli;

import io.github.driftless.app.Export;
import io.github.driftless.app.Settings;
import java.util.Iterator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code driftless export}. */
@Command(
    description = {
      "Writes every diagram of a stack as a file of its own: DIR/VIEW-MODE.ENDING.",
      "Formats of inventories (homepage, csv, json) list its services instead: DIR/services.yaml,"
          + " DIR/services.csv or DIR/inventory.json."
    })
final class ExportCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "FORMAT",
      completionCandidates = Formats.class,
      description = "One of ${COMPLETION-CANDIDATES}.")
  private String format = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "STACK",
      defaultValue = ".",
      description = {OneStack.WHAT, OneStack.DEFAULT})
  private String stack = ".";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder they go to; made where it does not exist.")
  private String out = "";

  @Option(names = "--strict", description = OneStack.STRICT)
  private boolean strict;

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return terminal.print(
        new Export(Settings.in(terminal.from()).withStrict(strict))
            .run(format, terminal.resolve(stack), terminal.resolve(out)));
  }

  /** The formats, for help. */
  static final class Formats implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Export.formats().iterator();
    }
  }
}
