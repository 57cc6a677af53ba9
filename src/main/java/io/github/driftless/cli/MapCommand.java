package io.github.driftless.cli;

import io.github.driftless.app.MapFile;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code driftless map}. */
@Command(
    description = {
      "Writes the map of a stack: the whole network in one file, which opens from a disk and asks"
          + " nobody for anything.",
      "Where the name of the file ends in .svg, its first picture alone, for a README."
    })
final class MapCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OneStack stack;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The file to write: FILE.html or FILE.svg.")
  private String out = "";

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description = "The mode that an SVG shows. Default: the first.")
  private Optional<String> mode = Optional.empty();

  @Option(
      names = "--since",
      paramLabel = "REV",
      description =
          "A revision of git: the page has a picture of what changed since, where something did.")
  private Optional<String> since = Optional.empty();

  MapCommand(Terminal terminal) {
    this.terminal = terminal;
    this.stack = new OneStack();
  }

  @Override
  public Integer call() {
    return terminal.print(
        new MapFile(stack.settings(terminal))
            .run(stack.stack(terminal), terminal.resolve(out), mode, since));
  }
}
