package io.github.driftless.app;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.problem.Problem;
import java.util.List;

/**
 * The model of a stack, and what it implies.
 *
 * @param analysis the stack
 * @param problems what was wrong, in order
 */
public record Modelled(Analysis analysis, List<Problem> problems) implements Result {

  public Modelled {
    problems = List.copyOf(problems);
  }

  @Override
  public boolean isFine() {
    return true;
  }

  @Override
  public <T> T read(Reader<T> reader) {
    return reader.read(this);
  }
}
