package io.github.driftless.cli;

import picocli.CommandLine;

/** Makes the commands, each with the terminal it prints on. */
record Commands(Terminal terminal) implements CommandLine.IFactory {

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == GenerateCommand.class) {
      return type.cast(new GenerateCommand(terminal));
    }
    if (type == CheckCommand.class) {
      return type.cast(new CheckCommand(terminal));
    }
    if (type == LintCommand.class) {
      return type.cast(new LintCommand(terminal));
    }
    if (type == ExplainCommand.class) {
      return type.cast(new ExplainCommand(terminal));
    }
    if (type == ModelCommand.class) {
      return type.cast(new ModelCommand(terminal));
    }
    if (type == ComposeCommand.class) {
      return type.cast(new ComposeCommand(terminal));
    }
    if (type == PublishCommand.class) {
      return type.cast(new PublishCommand(terminal));
    }
    if (type == PreviewCommand.class) {
      return type.cast(new PreviewCommand(terminal));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
