package io.github.driftless.pipeline;

import io.github.driftless.output.Change;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.ProblemPrinter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What is said under the diffs: how many files, which were edited by hand, how to repair. */
record DriftRemark(ProblemPrinter names, FrontDoor door, List<Change> drift) {

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(drift.size())
        .append(drift.size() == 1 ? " file differs" : " files differ")
        .append(" from the stack.\n");
    for (Change change : edited()) {
      text.append(names.shown(change.path()))
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
    if (change.kind() != Change.Kind.CHANGE) {
      return Location.of(change.path());
    }
    List<String> before = change.before().orElse("").lines().toList();
    List<String> after = change.after().orElse("").lines().toList();
    int same = 0;
    while (same < Math.min(before.size(), after.size())
        && before.get(same).equals(after.get(same))) {
      same++;
    }
    // where lines are only missing at the end, the last one is marked
    return new Location(change.path(), Math.max(1, Math.min(same + 1, before.size())), 1);
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
