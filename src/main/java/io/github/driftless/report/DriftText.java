package io.github.driftless.report;

import io.github.driftless.app.Checked;
import io.github.driftless.output.Change;
import io.github.driftless.output.UnifiedDiff;
import io.github.driftless.output.WrongLine;
import io.github.driftless.problem.Advice;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.ProblemPrinter;
import io.github.driftless.problem.Spelling.Command;
import io.github.driftless.problem.Spelling.Option;
import io.github.driftless.report.Line.Kind;
import java.util.List;
import java.util.Optional;

/**
 * Says where docs and stack disagree: a diff for each file, and below them how many files, where
 * each is wrong, what in the stack was edited, which files were edited by hand, how to repair.
 */
final class DriftText {

  /** More than these nobody reads; the diffs have all. */
  private static final int NAMED = 10;

  private final Checked result;
  private final Door door;
  private final ProblemPrinter names;

  DriftText(Checked result, Door door) {
    this.result = result;
    this.door = door;
    this.names = door.printer();
  }

  List<Line> diffs() {
    return result.drift().stream()
        .map(
            change ->
                new Line(
                    Kind.FAULT,
                    UnifiedDiff.of(
                        names.printed(change.path()).replace('\\', '/'),
                        change.before(),
                        change.after())))
        .toList();
  }

  String remark() {
    List<Change> drift = result.drift();
    if (drift.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    text.append(drift.size())
        .append(drift.size() == 1 ? " file differs" : " files differ")
        .append(" from the stack:\n");
    drift.stream().limit(NAMED).forEach(change -> text.append(wrong(change)));
    if (drift.size() > NAMED) {
      text.append("  and ").append(drift.size() - NAMED).append(" more in the diff\n");
    }
    edits(text);
    for (Change change : result.editedByHand()) {
      text.append(names.printed(change.path()))
          .append(" was edited by hand: move your words into a page of your own")
          .append(" before you take it over with ")
          .append(door.spelling().option(Option.ADOPT))
          .append(".\n");
    }
    return text.toString();
  }

  private void edits(StringBuilder text) {
    List<Location> edits = result.edits();
    if (!edits.isEmpty()) {
      text.append("Edited in the stack since the docs were last committed:\n");
      edits.stream().limit(NAMED).forEach(at -> text.append("  ").append(place(at)).append('\n'));
      if (edits.size() > NAMED) {
        text.append("  and ").append(edits.size() - NAMED).append(" more places\n");
      }
    }
  }

  /** Returns what to mark in the docs: one error a file, at the first line that differs. */
  List<Problem> marks() {
    return result.drift().stream()
        .map(
            change ->
                Problem.error("drift", message(change.kind()), place(change))
                    .withHint(Advice.of("run " + repair().orElse(""))))
        .toList();
  }

  private static String message(Change.Kind kind) {
    return switch (kind) {
      case CREATE -> "this file is missing: the stack has it";
      case DELETE -> "the stack has nothing to say here any more: this file goes";
      case CHANGE, UNCHANGED -> "from here on this file does not say what the stack is";
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

  /** Returns the command that repairs; empty where there is nothing to repair. */
  Optional<String> repair() {
    if (result.drift().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        door.spelling()
            .command(
                Command.GENERATE,
                result.editedByHand().isEmpty() ? List.of() : List.of(Option.ADOPT),
                result.stacks().stream().map(names::shown).toList()));
  }
}
