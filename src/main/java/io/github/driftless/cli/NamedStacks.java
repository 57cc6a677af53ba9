package io.github.driftless.cli;

import io.github.driftless.app.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What commands take that are about any number of stacks. */
final class NamedStacks {

  @Parameters(
      paramLabel = "STACK",
      description = {OneStack.WHAT, OneStack.DEFAULT})
  private List<String> stacks = new ArrayList<>();

  @Option(names = "--strict", description = OneStack.STRICT)
  private boolean strict;

  NamedStacks() {}

  /** Those that were named, and no options. */
  NamedStacks(List<String> named) {
    stacks = named;
  }

  /** Returns the stacks that were named; the folder itself where none was. */
  List<Path> in(Terminal terminal) {
    return stacks.isEmpty()
        ? List.of(terminal.from())
        : stacks.stream().map(terminal::resolve).toList();
  }

  Settings settings(Terminal terminal) {
    return Settings.in(terminal.from()).withStrict(strict);
  }
}
