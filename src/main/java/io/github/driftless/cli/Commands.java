package io.github.driftless.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;

/** The commands by their names, in the order that help lists them. */
final class Commands {

  private static final Map<String, Function<Terminal, Object>> BY_NAME = new LinkedHashMap<>();

  static {
    BY_NAME.put("generate", GenerateCommand::new);
    BY_NAME.put("check", CheckCommand::new);
    BY_NAME.put("diff", DiffCommand::new);
    BY_NAME.put("lint", LintCommand::new);
    BY_NAME.put("explain", ExplainCommand::new);
    BY_NAME.put("map", MapCommand::new);
    BY_NAME.put("export", ExportCommand::new);
    BY_NAME.put("model", ModelCommand::new);
    BY_NAME.put("compose", ComposeCommand::new);
    BY_NAME.put("publish", PublishCommand::new);
    BY_NAME.put("preview", PreviewCommand::new);
  }

  private Commands() {}

  /**
   * Adds the command that the arguments begin with, and all of them where they begin with none:
   * each that the library gets to know costs a run some milliseconds.
   */
  static void add(CommandLine line, String[] arguments, Terminal terminal) {
    if (arguments.length > 0 && BY_NAME.containsKey(arguments[0])) {
      add(line, arguments[0], terminal);
    } else {
      BY_NAME.keySet().forEach(name -> add(line, name, terminal));
    }
  }

  private static void add(CommandLine line, String name, Terminal terminal) {
    line.addSubcommand(name, BY_NAME.get(name).apply(terminal));
  }
}
