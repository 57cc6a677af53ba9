package io.github.driftless.app;

import io.github.driftless.problem.Problem;
import java.util.List;

/**
 * A resolved compose project.
 *
 * @param json what {@code docker compose config --format json} prints, secrets included
 * @param problems what was wrong, in order
 */
public record Composed(String json, List<Problem> problems) implements Result {

  public Composed {
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
