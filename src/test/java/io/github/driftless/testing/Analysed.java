package io.github.driftless.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Stack;
import io.github.driftless.topology.TopologyLoader;
import java.nio.file.Path;
import java.util.Optional;

/** Stacks of tests, loaded and ready to be asked about. */
public final class Analysed {

  private Analysed() {}

  /** Returns what a stack implies, which must load without an error. */
  public static Analysis stack(Path stack) {
    Problems problems = new Problems();
    Optional<Stack> found = TopologyLoader.load(stack, problems);
    assertThat(problems.hasErrors()).as(problems.list().toString()).isFalse();
    return Analysis.of(found.orElseThrow());
  }
}
