import io.github.driftless.cli.AnyCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Writes what a package brings along beside the program, from the commands as the program knows
 * them: completions for bash, zsh and fish, and the manual page.
 *
 * <p>{@code packaging/bundle} runs it from its source: {@code java -cp JAR CommandDocs.java FOLDER}.
 */
final class CommandDocs {

  private static final String NAME = "driftless";

  private CommandDocs() {}

  public static void main(String[] arguments) throws IOException {
    CommandLine line = AnyCommand.model();
    Path completions = Path.of(arguments[0], "share", "completions");
    Path manual = Path.of(arguments[0], "share", "man", "man1");
    Files.createDirectories(completions);
    Files.createDirectories(manual);
    String bash = AutoComplete.bash(NAME, line);
    write(completions.resolve(NAME + ".bash"), bash);
    write(completions.resolve("_" + NAME), zsh(bash));
    write(completions.resolve(NAME + ".fish"), fish(line));
    write(manual.resolve(NAME + ".1"), manual(line));
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The script of bash as a file of a folder in {@code fpath}. Zsh reads it when it completes for the
   * first time, which is when it is to answer already; of {@code compopt} it knows nothing, and an
   * alias of the script would have it believe so.
   */
  private static String zsh(String bash) {
    return "#compdef "
        + NAME
        + "\n"
        + bash.lines()
            .filter(line -> !line.contains("compopt"))
            .collect(Collectors.joining("\n", "", "\n"))
        + "\n_bash_complete -o default -F _complete_"
        + NAME
        + "\n";
  }

  private static String fish(CommandLine line) {
    String names = String.join(" ", line.getSubcommands().keySet());
    StringBuilder out = new StringBuilder();
    out.append("complete -c " + NAME + " -f -n \"not __fish_seen_subcommand_from " + names + "\"\n");
    line.getSubcommands()
        .forEach(
            (name, command) -> {
              CommandSpec spec = command.getCommandSpec();
              out.append(
                  "complete -c %s -n \"not __fish_seen_subcommand_from %s\" -a %s -d %s%n"
                      .formatted(NAME, names, name, fishText(summary(spec))));
              for (OptionSpec option : spec.options()) {
                out.append(
                    "complete -c %s -n \"__fish_seen_subcommand_from %s\"%s%s -d %s%n"
                        .formatted(
                            NAME,
                            name,
                            Stream.of(option.names())
                                .map(CommandDocs::fishName)
                                .collect(Collectors.joining()),
                            takesValue(option) ? " -r" : "",
                            fishText(firstSentence(text(option)))));
              }
            });
    return out.toString();
  }

  private static String fishName(String option) {
    return option.startsWith("--") ? " -l " + option.substring(2) : " -s " + option.substring(1);
  }

  private static String fishText(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private static String manual(CommandLine line) {
    StringBuilder out = new StringBuilder();
    CommandSpec main = line.getCommandSpec();
    out.append(".TH DRIFTLESS 1\n.SH NAME\n" + NAME + " \\- " + roff(summary(main)) + "\n");
    out.append(".SH SYNOPSIS\n.B " + NAME + "\n.I COMMAND\n[\\fIOPTION\\fR]... [\\fIARGUMENT\\fR]...\n");
    out.append(".SH COMMANDS\n");
    line.getSubcommands().forEach((name, command) -> out.append(manual(name, command)));
    out.append(".SH EXIT STATUS\n");
    main.usageMessage()
        .exitCodeList()
        .forEach((code, means) -> out.append(".TP\n.B " + code + "\n" + roff(means) + "\n"));
    return out.toString();
  }

  private static String manual(String name, CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    StringBuilder out = new StringBuilder();
    out.append(".SS " + NAME + " " + name + "\n");
    out.append(roff(String.join(" ", spec.usageMessage().description())) + "\n");
    for (ArgSpec argument : spec.positionalParameters()) {
      out.append(".TP\n.I " + roff(argument.paramLabel()) + "\n" + roff(text(argument)) + "\n");
    }
    for (OptionSpec option : spec.options()) {
      String names = String.join("\\fR, \\fB", Stream.of(option.names()).map(CommandDocs::roff).toList());
      String value = takesValue(option) ? " \\fI" + roff(option.paramLabel()) + "\\fR" : "";
      out.append(".TP\n\\fB" + names + "\\fR" + value + "\n" + roff(text(option)) + "\n");
    }
    return out.toString();
  }

  private static boolean takesValue(ArgSpec argument) {
    return argument.arity().max() > 0;
  }

  private static String summary(CommandSpec spec) {
    return firstSentence(String.join(" ", spec.usageMessage().description()));
  }

  private static String text(ArgSpec argument) {
    return String.join(" ", List.of(argument.description())).replace("%n", " ");
  }

  private static String firstSentence(String text) {
    int end = text.indexOf(". ");
    String first = end < 0 ? text : text.substring(0, end);
    return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
  }

  /** Escapes what roff reads as its own: backslashes, hyphens that stay ASCII, a leading dot. */
  private static String roff(String text) {
    String escaped = text.replace("\\", "\\e").replace("-", "\\-");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
