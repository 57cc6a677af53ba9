package io.github.driftless.problem;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Prints problems as compilers do: {@code file:line:column: error: what}, the second place, the
 * hint. The line itself is not shown: it may hold a secret.
 */
public final class ProblemPrinter {

  private final Path from;
  private final Spelling spelling;

  /**
   * @param from the folder that files are shown relative to, absolute
   */
  public ProblemPrinter(Path from) {
    this(from, Spelling.COMMAND_LINE);
  }

  /**
   * @param from the folder that files are shown relative to, absolute
   * @param spelling how hints name commands
   */
  public ProblemPrinter(Path from, Spelling spelling) {
    this.from = from;
    this.spelling = spelling;
  }

  /** Returns the problems as text, each line ended by a line feed. */
  public String print(List<Problem> problems) {
    StringBuilder out = new StringBuilder();
    problems.forEach(problem -> print(problem, out));
    return out.toString();
  }

  private void print(Problem problem, StringBuilder out) {
    problem.location().ifPresent(at -> out.append(place(at)).append(": "));
    line(problem.severity().word() + ": " + problem.message(), out);
    problem
        .related()
        .ifPresent(
            related -> line("  " + places(related.places()) + ": " + related.message(), out));
    problem.hint().ifPresent(hint -> line("  hint: " + hint.in(spelling), out));
  }

  private static void line(String text, StringBuilder out) {
    out.append(TerminalText.ofLine(text)).append('\n');
  }

  private String places(List<Location> all) {
    return all.stream().map(this::place).collect(Collectors.joining(", "));
  }

  private String place(Location at) {
    String file = printed(at.file());
    return at.isWholeFile() ? file : file + ":" + at.line() + ":" + at.column();
  }

  /** Returns a line: a place, where there is one, and a text behind it. */
  public String line(Optional<Location> at, String text) {
    StringBuilder out = new StringBuilder();
    at.ifPresent(place -> out.append(place(place)).append(": "));
    line(text, out);
    return out.toString();
  }

  /** Returns a file as {@link #shown}, for a line of text. */
  public String printed(Path file) {
    return TerminalText.ofLine(shown(file));
  }

  /** Returns a file as it is shown: relative to the folder. */
  public String shown(Path file) {
    if (!file.isAbsolute() || !file.getRoot().equals(from.getRoot())) {
      return file.toString();
    }
    String relative = from.relativize(file).toString();
    return relative.isEmpty() ? "." : relative;
  }
}
