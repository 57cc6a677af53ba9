package io.github.driftless.problem;

import io.github.driftless.problem.Spelling.Command;
import io.github.driftless.problem.Spelling.Option;
import java.util.ArrayList;
import java.util.List;

/**
 * The way out, in words that may name commands and options, which each front door spells in its own
 * way. One line.
 *
 * @param parts what it is made of, in order
 */
public record Advice(List<Part> parts) {

  /** A part of the words. */
  public sealed interface Part {

    /** Returns it in words. */
    String in(Spelling spelling);
  }

  private record Words(String text) implements Part {
    @Override
    public String in(Spelling spelling) {
      return text;
    }
  }

  private record Call(Command command, List<Option> options) implements Part {
    @Override
    public String in(Spelling spelling) {
      return spelling.command(command, options, List.of());
    }
  }

  private record Flag(Option option) implements Part {
    @Override
    public String in(Spelling spelling) {
      return spelling.option(option);
    }
  }

  /** No words at all. */
  public static final Advice NONE = new Advice(List.of());

  public Advice {
    parts = List.copyOf(parts);
  }

  /** Returns advice that names no command. */
  public static Advice of(String text) {
    return text.isEmpty() ? NONE : new Advice(List.of(new Words(text)));
  }

  /** Returns this advice with words behind it. */
  public Advice then(String text) {
    return with(new Words(text));
  }

  /** Returns this advice with a command behind it. */
  public Advice then(Command command, Option... options) {
    return with(new Call(command, List.of(options)));
  }

  /** Returns this advice with an option behind it. */
  public Advice then(Option option) {
    return with(new Flag(option));
  }

  private Advice with(Part part) {
    List<Part> more = new ArrayList<>(parts);
    more.add(part);
    return new Advice(more);
  }

  /** Returns whether there are no words. */
  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /** Returns the words as a front door says them. */
  public String in(Spelling spelling) {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.in(spelling)));
    return text.toString();
  }

  /** Returns the words as the command line says them. */
  @Override
  public String toString() {
    return in(Spelling.COMMAND_LINE);
  }
}
