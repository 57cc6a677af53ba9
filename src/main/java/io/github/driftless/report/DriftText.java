package io.github.driftless.report;

import io.github.driftless.app.Checked;
import io.github.driftless.app.SinceWritten;
import io.github.driftless.output.Change;
import io.github.driftless.output.ListNames;
import io.github.driftless.output.UnifiedDiff;
import io.github.driftless.output.WrongLine;
import io.github.driftless.problem.Advice;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.ProblemPrinter;
import io.github.driftless.problem.Spelling.Command;
import io.github.driftless.problem.Spelling.Option;
import io.github.driftless.report.Line.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says where docs and stack disagree: first what happened to the stack since its docs were written,
 * then which files are out of date, and how to repair them.
 */
final class DriftText {

  /** So many files are named; the diff has all. */
  private static final int NAMED = 3;

  private final Checked result;
  private final Door door;
  private final ProblemPrinter names;

  DriftText(Checked result, Door door) {
    this.result = result;
    this.door = door;
    this.names = door.printer();
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (SinceWritten since : result.since()) {
      if (result.isDrift()) {
        add(lines, Kind.FAULT, happened(since));
      }
      add(lines, result.isDrift() ? Kind.DOUBT : Kind.RESULT, lacks(since));
    }
    if (result.isDrift()) {
      add(lines, Kind.FAULT, files());
      if (door.allLines()) {
        result.drift().forEach(change -> add(lines, Kind.FAULT, diff(change)));
      }
    }
    return lines;
  }

  private static void add(List<Line> lines, Kind kind, String text) {
    if (!text.isEmpty()) {
      lines.add(new Line(kind, text));
    }
  }

  private String diff(Change change) {
    return UnifiedDiff.of(
        names.printed(change.path()).replace('\\', '/'), change.before(), change.after());
  }

  /** Returns what happened to a stack. */
  private String happened(SinceWritten since) {
    String stack = names.shown(since.stack());
    if (since.changes().isEmpty()) {
      return result.drift().stream().allMatch(change -> change.kind() == Change.Kind.CREATE)
          ? stack + ": its docs are not written yet\n"
          : stack
              + ": what changed since its docs were written is not known, as no list of facts"
              + " stands beside them\n";
    }
    if (!since.known().isEmpty()) {
      return stack
          + ": the stack changed since its docs were written\n"
          + new ChangesText(new ProblemPrinter(since.folder()), door.allLines())
              .of(since.changes().get(), since.known())
          + unseen();
    }
    if (result.since().stream().anyMatch(each -> !each.known().isEmpty())) {
      return "";
    }
    return stack
        + (result.editedByHand().size() == result.drift().size()
            ? ": its docs were edited by hand; the network is what they were written from\n"
            : ": its docs are out of date; the network is what they were written from, so it is"
                + " titles, remarks, settings, templates or the docs that changed\n")
        + wrong();
  }

  /** A change that no page shows: then it may be the list that somebody changed. */
  private String unseen() {
    return result.drift().stream().allMatch(change -> ListNames.isFacts(change.path()))
        ? "No page shows this. If nothing of it happened, somebody edited "
            + result.drift().get(0).path().getFileName()
            + ".\n"
        : "";
  }

  private String wrong() {
    return result.drift().stream().limit(NAMED).map(this::wrong).collect(Collectors.joining());
  }

  private String wrong(Change change) {
    String says =
        WrongLine.of(change)
            .map(wrong -> (wrong.missing() ? "lacks " : "says ") + wrong.text())
            .orElse(change.kind() == Change.Kind.CREATE ? "is missing" : "is of no use any more");
    return "  " + place(place(change)) + ": " + says + "\n";
  }

  /** Returns what was not checked, since a variable has no value. */
  private String lacks(SinceWritten since) {
    if (since.lacks().isEmpty()) {
      return "";
    }
    String not =
        result.isDrift() || result.drift().isEmpty()
            ? ""
            : "; not checked for that: " + named(result.drift());
    return names.shown(since.stack())
        + ": this machine lacks "
        + String.join(", ", since.lacks())
        + ", which the docs know"
        + not
        + "\n"
        + new ChangesText(new ProblemPrinter(since.folder()), door.allLines())
            .of(since.changes().orElseThrow(), since.lacking());
  }

  private String files() {
    List<Change> drift = result.drift();
    StringBuilder text =
        new StringBuilder()
            .append(drift.size())
            .append(drift.size() == 1 ? " file is" : " files are")
            .append(" out of date: ")
            .append(named(drift))
            .append('\n');
    for (Change change : result.editedByHand()) {
      text.append(names.printed(change.path()))
          .append(" was edited by hand: move your words into a page of your own")
          .append(" before you take it over with ")
          .append(door.spelling().option(Option.ADOPT))
          .append(".\n");
    }
    return text.toString();
  }

  /** Returns the names of some files, relative to the folder that all are in. */
  private String named(List<Change> files) {
    Path common = files.get(0).path().getParent();
    for (Change file : files) {
      while (!file.path().startsWith(common)) {
        common = common.getParent();
      }
    }
    boolean inside = files.size() > 1 && !common.equals(door.from());
    List<String> first = new ArrayList<>();
    for (Change file : files.subList(0, Math.min(NAMED, files.size()))) {
      first.add(
          inside
              ? names.printed(file.path()).substring(names.printed(common).length() + 1)
              : names.printed(file.path()));
    }
    return String.join(", ", first)
        + (files.size() > NAMED ? " and " + (files.size() - NAMED) + " more" : "")
        + (inside ? " in " + names.printed(common) : "");
  }

  /** Returns what to mark: where the stack changed; else one error a file that is out of date. */
  List<Problem> marks() {
    List<Problem> marks = new ArrayList<>();
    if (!result.isDrift()) {
      return marks;
    }
    for (SinceWritten since : result.since()) {
      since
          .changes()
          .ifPresent(
              changes ->
                  new ChangeRows(changes)
                      .of(since.known())
                      .forEach(
                          row ->
                              row.source()
                                  .ifPresent(
                                      at ->
                                          marks.add(
                                              Problem.error("changed", row.text(), at)
                                                  .withHint(wayOut())))));
    }
    if (marks.isEmpty()) {
      result.drift().stream().map(this::mark).forEach(marks::add);
    }
    return marks;
  }

  private Problem mark(Change change) {
    return Problem.error("drift", message(change.kind()), place(change)).withHint(wayOut());
  }

  private Advice wayOut() {
    return Advice.of("run " + repair().orElse(""));
  }

  private static String message(Change.Kind kind) {
    return switch (kind) {
      case CREATE -> "this file is missing: the stack has it";
      case DELETE -> "the stack has nothing to say here any more: this file goes";
      case CHANGE, UNCHANGED -> "from here on this file does not say what the stack is";
    };
  }

  static Location place(Change change) {
    return WrongLine.of(change)
        .map(wrong -> new Location(change.path(), wrong.line(), 1))
        .orElse(Location.of(change.path()));
  }

  private String place(Location at) {
    return names.printed(at.file()) + (at.isWholeFile() ? "" : ":" + at.line());
  }

  /** Returns the command that repairs; empty where there is nothing to repair. */
  Optional<String> repair() {
    return result.isDrift()
        ? Optional.of(
            door.spelling()
                .command(
                    Command.GENERATE,
                    result.editedByHand().isEmpty() ? List.of() : List.of(Option.ADOPT),
                    shownStacks()))
        : Optional.empty();
  }

  /** Returns how to see every line; empty where they are shown, or none differs. */
  Optional<String> everyLine() {
    return result.isDrift() && !door.allLines()
        ? Optional.of(door.spelling().command(Command.CHECK, List.of(Option.DIFF), shownStacks()))
        : Optional.empty();
  }

  private List<String> shownStacks() {
    return result.stacks().stream().map(names::shown).toList();
  }
}
