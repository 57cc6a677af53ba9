package io.github.driftless.cli;

import io.github.driftless.pipeline.Settings;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What commands take that are about a single stack and write nothing. */
final class OneStack {

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

  Path stack(Terminal terminal) {
    return terminal.resolve(stack);
  }

  Settings settings(Terminal terminal) {
    return Settings.in(terminal.from()).withStrict(strict);
  }
}
