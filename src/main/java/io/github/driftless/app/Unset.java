package io.github.driftless.app;

import io.github.driftless.analysis.change.Changes;
import io.github.driftless.analysis.change.NetworkChange;
import io.github.driftless.problem.Advice;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.problem.Spelling.Command;
import io.github.driftless.problem.Spelling.Option;
import java.util.List;

/** Keeps what pages know from being replaced by variables without a value. */
final class Unset {

  private Unset() {}

  /** Adds an error for each variable without a value that would replace something known. */
  static void refuse(SinceWritten since, Problems problems) {
    for (String name : since.lacks()) {
      List<NetworkChange> hanging =
          since.lacking().stream().filter(change -> change.lacks().contains(name)).toList();
      NetworkChange first = hanging.get(0);
      Changes changes = since.changes().orElseThrow();
      problems.add(
          Problem.error(
                  "unset-replaces-known",
                  "the variable \""
                      + name
                      + "\" has no value here, and the pages know what hangs on it: "
                      + changes.names().written(first.subject())
                      + ": "
                      + first.words(changes.names())
                      + (hanging.size() > 1 ? ", and " + (hanging.size() - 1) + " more" : ""),
                  first.source().orElse(Location.of(since.folder())))
              .withHint(
                  Advice.of("set " + name + ", in the environment or an env file, or run ")
                      .then(Command.GENERATE, Option.ALLOW_UNSET)
                      .then(" to write the pages without it")));
    }
  }
}
