package io.github.driftless.problem;

import java.util.List;

/** How a front door spells the commands and options that advice names. */
public interface Spelling {

  /** A command that advice may name. */
  enum Command {
    /** Writes docs anew. */
    GENERATE("generate"),
    /** Compares docs with the stack. */
    CHECK("check"),
    /** Puts pages on a wiki. */
    PUBLISH("publish");

    private final String word;

    Command(String word) {
      this.word = word;
    }

    /** Returns its name, the same at every front door: {@code generate}. */
    public String word() {
      return word;
    }
  }

  /** An option that advice may name. */
  enum Option {
    /** Takes over files that are in the way. */
    ADOPT("adopt"),
    /** Replaces known values by variables without one. */
    ALLOW_UNSET("allow-unset"),
    /** Shows every line that differs. */
    DIFF("diff"),
    /** Replaces pages that somebody edited. */
    FORCE("force"),
    /** Deletes pages whose source is gone. */
    PRUNE("prune");

    private final String word;

    Option(String word) {
      this.word = word;
    }

    /** Returns its name, the same at every front door: {@code adopt}. */
    public String word() {
      return word;
    }
  }

  /** The command line: {@code driftless generate --adopt STACK}. */
  Spelling COMMAND_LINE =
      new Spelling() {
        @Override
        public String command(Command command, List<String> stacks) {
          return "driftless "
              + command.word()
              + String.join("", stacks.stream().map(s -> " " + s).toList());
        }

        @Override
        public String option(Option option) {
          return "--" + option.word();
        }
      };

  /**
   * Returns a command as it can be typed.
   *
   * @param stacks the stacks it is about, as the user names them; empty where advice is about any.
   *     A front door that knows its stacks leaves them out
   */
  String command(Command command, List<String> stacks);

  /** Returns an option as it can be typed. */
  String option(Option option);

  /** Returns a command with options, as it can be typed. */
  default String command(Command command, List<Option> options, List<String> stacks) {
    StringBuilder text = new StringBuilder(command(command, List.of()));
    options.forEach(option -> text.append(' ').append(option(option)));
    String plain = command(command, List.of());
    return text.append(command(command, stacks).substring(plain.length())).toString();
  }
}
