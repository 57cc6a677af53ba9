package io.github.driftless.report;

import io.github.driftless.analysis.change.Changes;
import io.github.driftless.analysis.change.NetworkChange;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.ProblemPrinter;
import io.github.driftless.problem.TerminalText;
import java.util.List;
import java.util.Optional;

/** Changes as lines for people: each with the line of the stack that makes it so. */
final class ChangesText {

  /** More than these nobody reads at a glance. */
  private static final int SHOWN = 8;

  /** Where places begin, if the words before them are not longer. */
  private static final int WIDTH = 56;

  private final ProblemPrinter names;
  private final boolean all;

  /**
   * Prepares.
   *
   * @param names shows files relative to the stack
   * @param all whether all are shown
   */
  ChangesText(ProblemPrinter names, boolean all) {
    this.names = names;
    this.all = all;
  }

  /** Returns lines, each ended by a line feed. */
  String of(Changes changes, List<NetworkChange> some) {
    List<ChangeRows.Row> rows = new ChangeRows(changes).of(some);
    List<ChangeRows.Row> shown = all ? rows : ChangeRows.gravest(rows, SHOWN);
    StringBuilder text = new StringBuilder();
    shown.forEach(row -> text.append(line(row)));
    if (shown.size() < rows.size()) {
      text.append("  and ").append(rows.size() - shown.size()).append(" more\n");
    }
    return text.toString();
  }

  private String line(ChangeRows.Row row) {
    String words = "  " + TerminalText.ofLine(row.text());
    Optional<String> place = row.source().or(row::was).map(this::place);
    if (place.isEmpty()) {
      return words + "\n";
    }
    return words + " ".repeat(Math.max(2, WIDTH - words.length())) + place.get() + "\n";
  }

  private String place(Location at) {
    return names.printed(at.file()) + (at.isWholeFile() ? "" : ":" + at.line());
  }
}
