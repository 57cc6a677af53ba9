package io.github.driftless.report;

import io.github.driftless.app.Published;
import io.github.driftless.problem.Spelling.Command;
import io.github.driftless.problem.Spelling.Option;
import io.github.driftless.report.Line.Kind;
import io.github.driftless.wikijs.PublishStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what became of the pages of a wiki, or would become of them. */
final class PublishedText {

  private final Published result;
  private final Door door;

  PublishedText(Published result, Door door) {
    this.result = result;
    this.door = door;
  }

  List<Line> pages() {
    List<Line> lines = new ArrayList<>();
    for (PublishStep step : result.steps()) {
      lines.add(new Line(kind(step.action()), line(step)));
      boolean conflict = step.action() == PublishStep.Action.CONFLICT;
      if ((result.planned() || conflict) && !step.diff().isEmpty()) {
        lines.add(new Line(conflict ? Kind.FAULT : Kind.RESULT, step.diff()));
      }
    }
    return lines;
  }

  private static Kind kind(PublishStep.Action action) {
    return switch (action) {
      case CONFLICT -> Kind.FAULT;
      case UNCHANGED -> Kind.DETAIL;
      case CREATE, UPDATE, REPLACE, RESCUE, DELETE, KEEP, FAIL, SKIP -> Kind.RESULT;
    };
  }

  private String line(PublishStep step) {
    PublishStep.Action action = step.action();
    String remark = step.remark().isEmpty() ? "" : ": " + step.remark().in(door.spelling());
    return (result.planned() ? action.planned() : action.done()) + ' ' + step.key() + remark + '\n';
  }

  String remark() {
    if (result.conflicts().isEmpty()) {
      return "";
    }
    return result.forced()
        ? "Somebody is at work on these pages: look at them, then publish again.\n"
        : "Somebody's words stand in the way: move them into a page of their own, or replace"
            + " them.\n";
  }

  /**
   * Returns the command that publishes what somebody's words kept from it; empty where nothing
   * does.
   */
  Optional<String> repair() {
    return result.conflicts().isEmpty()
        ? Optional.empty()
        : Optional.of(
            door.spelling()
                .command(
                    Command.PUBLISH,
                    result.forced() ? List.of() : List.of(Option.FORCE),
                    List.of(door.printer().shown(result.stack()))));
  }
}
