package io.github.driftless.report;

import io.github.driftless.analysis.change.Changes;
import io.github.driftless.analysis.change.Gravity;
import io.github.driftless.app.Compared;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.ProblemPrinter;
import io.github.driftless.report.Line.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says what changed between two revisions, for people. */
final class ComparedText {

  /** So many files that could not be compared are named. */
  private static final int NAMED = 5;

  private final Compared result;
  private final Door door;

  ComparedText(Compared result, Door door) {
    this.result = result;
    this.door = door;
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    String stack = door.printer().printed(result.folder());
    for (Compared.Side side : result.failed()) {
      lines.add(
          new Line(Kind.FAULT, stack + ": " + name(side) + " could not be read, see below\n"));
    }
    for (Compared.Side side : List.of(result.before(), result.after())) {
      if (!result.failed().isEmpty() && side.facts().isPresent()) {
        lines.add(new Line(Kind.FAULT, inventory(side)));
      }
    }
    result.changes().ifPresent(changes -> lines.add(new Line(kind(), changed(stack, changes))));
    for (Compared.Side side : result.failed()) {
      lines.add(new Line(Kind.ERROR, door.printer().print(side.errors())));
    }
    return lines;
  }

  private Kind kind() {
    return result.isFine() ? Kind.RESULT : Kind.FAULT;
  }

  private String changed(String stack, Changes changes) {
    String between = name(result.before()) + " -> " + name(result.after());
    if (changes.isEmpty()) {
      return stack + ": nothing changed in the network (" + between + ")\n";
    }
    return stack
        + ": what changed in the network ("
        + between
        + ")\n"
        + moved()
        + new ChangesText(new ProblemPrinter(result.folder()), true).of(changes, changes.all());
  }

  /** Returns the name of a revision, of which nobody reads forty digits. */
  static String name(Compared.Side side) {
    return side.name().replaceAll("\\b([0-9a-f]{10})[0-9a-f]{30,54}\\b", "$1");
  }

  private String moved() {
    if (result.before().stack().isEmpty()) {
      return "  " + name(result.before()) + " has no such stack\n";
    }
    if (result.after().stack().isEmpty()) {
      return "  " + name(result.after()) + " has no such stack any more\n";
    }
    return result.before().stack().equals(result.after().stack())
        ? ""
        : "  the stack stood at " + result.before().stack().get() + "\n";
  }

  /** What is known of one side is shown, even where nothing can be compared with it. */
  private static String inventory(Compared.Side side) {
    List<String> services =
        side.analysis().stream()
            .flatMap(analysis -> analysis.topology().modes().stream())
            .flatMap(mode -> mode.services().stream())
            .map(service -> service.name())
            .distinct()
            .toList();
    return "  "
        + name(side)
        + " has "
        + services.size()
        + (services.size() == 1 ? " service" : " services")
        + (services.isEmpty() ? "" : ": " + String.join(", ", services))
        + "\n";
  }

  /** Returns what else there is to say. */
  String remark() {
    StringBuilder text = new StringBuilder();
    if (!result.ignoredEnvFiles().isEmpty()) {
      text.append("note: git ignores ")
          .append(
              result.ignoredEnvFiles().stream()
                  .map(door.printer()::printed)
                  .collect(Collectors.joining(", ")))
          .append(", so both sides were read with what stands there now\n");
    }
    result.notCompared().entrySet().stream()
        .limit(NAMED)
        .forEach(
            each ->
                text.append("note: not compared: ")
                    .append(door.printer().printed(each.getKey()))
                    .append(", ")
                    .append(each.getValue())
                    .append('\n'));
    if (result.notCompared().size() > NAMED) {
      text.append("  and ").append(result.notCompared().size() - NAMED).append(" more files\n");
    }
    result
        .written()
        .ifPresent(
            file -> text.append("written ").append(door.printer().printed(file)).append('\n'));
    return text.toString();
  }

  /** Returns what to mark at the lines that changed. */
  List<Problem> marks() {
    List<Problem> marks = new ArrayList<>();
    result
        .changes()
        .ifPresent(
            changes ->
                new ChangeRows(changes)
                    .of(changes.all())
                    .forEach(
                        row ->
                            row.source()
                                .ifPresent(
                                    at ->
                                        marks.add(
                                            row.gravity() == Gravity.RISK
                                                ? Problem.error("changed", row.text(), at)
                                                : Problem.warning("changed", row.text(), at)))));
    return marks;
  }
}
