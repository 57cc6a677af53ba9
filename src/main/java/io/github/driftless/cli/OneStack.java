package io.github.driftless.cli;

import io.github.driftless.app.Settings;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What commands take that are about a single stack and write nothing. */
final class OneStack {

  static final String WHAT =
      "A topology.yaml, a folder that has one, a folder of compose files, or a compose file.";
  static final String DEFAULT = "Default: the current folder.";
  static final String STRICT = "Take warnings about the files as errors.";

  @Parameters(
      arity = "0..1",
      paramLabel = "STACK",
      defaultValue = ".",
      description = {WHAT, DEFAULT})
  private String stack = ".";

  @Option(names = "--strict", description = STRICT)
  private boolean strict;

  OneStack() {}

  /** The one that was named, and no options. */
  OneStack(String named) {
    stack = named;
  }

  Path stack(Terminal terminal) {
    return terminal.resolve(stack);
  }

  Settings settings(Terminal terminal) {
    return Settings.in(terminal.from()).withStrict(strict);
  }
}
