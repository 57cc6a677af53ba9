package io.github.driftless.cli;

import io.github.driftless.app.Settings;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What generate and check both take. */
final class StackOptions {

  @Mixin private NamedStacks stacks;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Where pages go for a stack whose topology.yaml does not say. Default: ./"
              + Settings.DEFAULT_OUT)
  private String out = Settings.DEFAULT_OUT;

  StackOptions() {
    this(new NamedStacks());
  }

  /** The stacks that were named, and no options. */
  StackOptions(NamedStacks named) {
    stacks = named;
  }

  List<Path> stacks(Terminal terminal) {
    return stacks.in(terminal);
  }

  Settings settings(Terminal terminal) {
    return stacks.settings(terminal).withOut(terminal.resolve(out));
  }
}
