package io.github.driftless.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Reads the commands that people start most, as they mostly start them: with the names of stacks
 * and no option. Everything else, mistakes included, is left to the library for command lines,
 * which says the same of these; only, to look at a command takes it longer than loading a stack.
 */
final class PlainCommand {

  private PlainCommand() {}

  /** Returns the command, empty where the arguments are of another one or another form. */
  static Optional<Callable<Integer>> read(String[] arguments, Terminal terminal) {
    if (arguments.length == 0 || !Arrays.stream(arguments).allMatch(PlainCommand::isPlain)) {
      return Optional.empty();
    }
    List<String> stacks = List.of(arguments).subList(1, arguments.length);
    return switch (arguments[0]) {
      case "generate" ->
          Optional.of(new GenerateCommand(terminal, new StackOptions(new NamedStacks(stacks))));
      case "check" ->
          Optional.of(new CheckCommand(terminal, new StackOptions(new NamedStacks(stacks))));
      case "lint" -> Optional.of(new LintCommand(terminal, new NamedStacks(stacks)));
      case "model" ->
          stacks.size() == 1
              ? Optional.of(new ModelCommand(terminal, new OneStack(stacks.get(0))))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Options, files of arguments and quotation marks mean something to the library. */
  private static boolean isPlain(String argument) {
    return !argument.isEmpty() && "-@\"'".indexOf(argument.charAt(0)) < 0;
  }
}
