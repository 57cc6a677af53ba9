package io.github.driftless.analysis.change;

import io.github.driftless.analysis.ModeAnalysis;
import java.util.List;
import java.util.Optional;

/** Which ways there are to run the stack. A list of facts says so in its first line. */
final class ModeKind extends FactKind {

  ModeKind() {
    super("mode", FactShape.of("mode {TEXT}"));
  }

  Fact of(String mode) {
    return new Fact(this, List.of(Term.words(mode)), List.of());
  }

  @Override
  void find(ModeAnalysis mode, FactFinder facts) {
    // a mode has no line of its own
  }

  @Override
  boolean isBox() {
    return false;
  }

  @Override
  String words(Optional<Fact> before, Optional<Fact> after, Names names) {
    return before.isEmpty() ? "new mode" : "mode is gone";
  }
}
