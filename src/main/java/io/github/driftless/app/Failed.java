package io.github.driftless.app;

import io.github.driftless.problem.Problem;
import java.util.List;

/**
 * A run that gave nothing but problems.
 *
 * @param problems what was wrong, in order
 */
public record Failed(List<Problem> problems) implements Result {

  public Failed {
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
