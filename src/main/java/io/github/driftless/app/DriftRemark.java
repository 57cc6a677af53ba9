package io.github.driftless.app;

import io.github.driftless.output.Change;
import io.github.driftless.output.WrongLine;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.ProblemPrinter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is said under the diffs: how many files, where each is wrong, what in the stack was edited,
 * which files were edited by hand, how to repair.
 *
 * @param drift in the order in which people want to know
 * @param edits where the stack was edited since the docs were committed, where that is known
 */
record DriftRemark(ProblemPrinter names, FrontDoor door, List<Change> drift, List<Location> edits) {

  /** More than these nobody reads; the diffs have all. */
  private static final int NAMED = 10;

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(drift.size())
        .append(drift.size() == 1 ? " file differs" : " files differ")
        .append(" from the stack:\n");
    drift.stream().limit(NAMED).forEach(change -> text.append(wrong(change)));
    if (drift.size() > NAMED) {
      text.append("  and ").append(drift.size() - NAMED).append(" more in the diff\n");
    }
    if (!edits.isEmpty()) {
      text.append("Edited in the stack since the docs were last committed:\n");
      edits.stream().limit(NAMED).forEach(at -> text.append("  ").append(place(at)).append('\n'));
      if (edits.size() > NAMED) {
        text.append("  and ").append(edits.size() - NAMED).append(" more places\n");
      }
    }
    for (Change change : edited()) {
      text.append(names.printed(change.path()))
          .append(" was edited by hand: move your words into a page of your own")
          .append(" before you take it over with ")
          .append(door.adopt())
          .append(".\n");
    }
    return text.toString();
  }

  /** Returns what to mark in the docs: one error a file, at the first line that differs. */
  List<Problem> findings(String repair) {
    return drift.stream()
        .map(
            change ->
                Problem.error("drift", message(change.kind()), place(change))
                    .withHint("run " + repair))
        .toList();
  }

  private static String message(Change.Kind kind) {
    return switch (kind) {
      case CREATE -> "this file is missing: the stack has it";
      case DELETE -> "the stack has nothing to say here any more: this file goes";
      default -> "from here on this file does not say what the stack is";
    };
  }

  private static Location place(Change change) {
    return WrongLine.of(change)
        .map(wrong -> new Location(change.path(), wrong.line(), 1))
        .orElse(Location.of(change.path()));
  }

  private String wrong(Change change) {
    String says =
        WrongLine.of(change)
            .map(wrong -> (wrong.missing() ? "lacks " : "says ") + wrong.text())
            .orElse(change.kind() == Change.Kind.CREATE ? "is missing" : "is of no use any more");
    return "  " + place(place(change)) + ": " + says + "\n";
  }

  private String place(Location at) {
    return names.printed(at.file()) + (at.isWholeFile() ? "" : ":" + at.line());
  }

  /** Returns the command that repairs. */
  String repair(List<Path> stacks) {
    return door.repair(
        !edited().isEmpty(), stacks.stream().map(names::shown).collect(Collectors.joining(" ")));
  }

  private List<Change> edited() {
    return drift.stream().filter(Change::editedByHand).toList();
  }
}
