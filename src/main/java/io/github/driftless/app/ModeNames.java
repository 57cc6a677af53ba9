package io.github.driftless.app;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.problem.Nearest;
import io.github.driftless.problem.Problem;
import io.github.driftless.topology.Mode;
import java.util.List;
import java.util.Optional;

/** The names of a stack's modes, as somebody writes them. */
final class ModeNames {

  private ModeNames() {}

  /** Says that a stack has no mode of a name. */
  static Problem unknown(Analysis analysis, String wanted) {
    List<String> all = analysis.topology().modes().stream().map(Mode::name).toList();
    return Problem.error("unknown-mode", "the stack has no mode \"" + wanted + "\"")
        .withHint(
            Nearest.hint(wanted, all).or(() -> Optional.of("it has " + String.join(", ", all))));
  }
}
