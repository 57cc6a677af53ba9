package io.github.driftless.pipeline;

import io.github.driftless.output.Change;
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

  /** Returns the command that repairs. */
  String repair(List<Path> stacks) {
    return door.repair(
        !edited().isEmpty(), stacks.stream().map(names::shown).collect(Collectors.joining(" ")));
  }

  private List<Change> edited() {
    return drift.stream().filter(Change::editedByHand).toList();
  }
}
