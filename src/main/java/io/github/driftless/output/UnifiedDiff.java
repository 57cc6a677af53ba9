package io.github.driftless.output;

import io.github.driftless.problem.TerminalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Spells a change as a unified diff, as version control does: three lines of context, {@code a/}
 * and {@code b/} before the path, {@code /dev/null} for the side that is not there.
 *
 * <p>The text is for a terminal. Characters that could play tricks there (control characters,
 * changes of writing direction) show as {@code \x1b} or {@code \u202e}; tabs, and carriage returns
 * at the end of a line, stay.
 */
public final class UnifiedDiff {

  private static final int CONTEXT = 3;
  private static final String NO_NEWLINE = "\n\\ No newline at end of file";

  private UnifiedDiff() {}

  /**
   * Returns the diff, each line ending in a line feed.
   *
   * @param path how to call the file, spelt with {@code /}
   * @param before the old text; empty for a file that is new
   * @param after the new text; empty for a file that goes
   * @return an empty text where both are the same
   */
  public static String of(String path, Optional<String> before, Optional<String> after) {
    if (before.equals(after)) {
      return "";
    }
    String from = before.isPresent() ? "a/" + path : "/dev/null";
    String to = after.isPresent() ? "b/" + path : "/dev/null";
    if (isBinary(before) || isBinary(after)) {
      return TerminalText.of("Binary files " + from + " and " + to + " differ") + "\n";
    }
    StringBuilder diff = new StringBuilder();
    diff.append("--- ").append(header(from)).append('\n');
    diff.append("+++ ").append(header(to)).append('\n');
    for (String line : Hunks.of(lines(before.orElse("")), lines(after.orElse("")), CONTEXT)) {
      diff.append(TerminalText.of(line)).append('\n');
    }
    return diff.toString();
  }

  /** A tab ends a path that holds a space, or programs that apply the diff cut it there. */
  private static String header(String path) {
    return TerminalText.of(path) + (path.indexOf(' ') >= 0 ? "\t" : "");
  }

  private static boolean isBinary(Optional<String> text) {
    return text.isPresent() && text.get().indexOf('\0') >= 0;
  }

  /** The remark about a missing newline is part of the last line, so that it counts as changed. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    String last = lines.remove(lines.size() - 1);
    if (!last.isEmpty()) {
      lines.add(last + NO_NEWLINE);
    }
    return lines;
  }
}
