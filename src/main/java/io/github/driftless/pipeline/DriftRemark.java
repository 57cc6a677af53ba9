package io.github.driftless.pipeline;

import io.github.driftless.output.Change;
import io.github.driftless.problem.ProblemPrinter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What is said under the diffs: how many files, which were edited by hand, how to repair. */
record DriftRemark(ProblemPrinter names, FrontDoor door) {

  String of(List<Change> drift, List<Path> stacks) {
    StringBuilder text = new StringBuilder();
    text.append(drift.size())
        .append(drift.size() == 1 ? " file differs" : " files differ")
        .append(" from the stack.\n");
    List<Change> edited = drift.stream().filter(Change::editedByHand).toList();
    for (Change change : edited) {
      text.append(names.shown(change.path()))
          .append(" was edited by hand: move your words into a page of your own")
          .append(" before you take it over with --adopt.\n");
    }
    String named = stacks.stream().map(names::shown).collect(Collectors.joining(" "));
    text.append("To repair: ").append(door.repair(!edited.isEmpty(), named)).append('\n');
    return text.toString();
  }
}
