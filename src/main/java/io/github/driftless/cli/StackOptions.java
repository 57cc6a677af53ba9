package io.github.driftless.cli;

import io.github.driftless.pipeline.Settings;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What generate and check both take. */
final class StackOptions {

  @Parameters(
      paramLabel = "STACK",
      description = {
        "A topology.yaml, a folder that has one, a folder of compose files, or a compose file.",
        "Default: the current folder."
      })
  private List<String> stacks = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Where pages go for a stack whose topology.yaml does not say. Default: ./"
              + Settings.DEFAULT_OUT)
  private String out = Settings.DEFAULT_OUT;

  @Option(names = "--strict", description = "Take warnings as errors.")
  private boolean strict;

  List<String> stacks() {
    return stacks;
  }

  Settings settings(Terminal terminal) {
    return Settings.in(terminal.from()).withOut(terminal.resolve(out)).withStrict(strict);
  }
}
