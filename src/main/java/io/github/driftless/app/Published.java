package io.github.driftless.app;

import io.github.driftless.problem.Problem;
import io.github.driftless.wikijs.PublishStep;
import java.nio.file.Path;
import java.util.List;

/**
 * What was done to the pages of a wiki, or would be.
 *
 * @param stack the stack as it was named, absolute
 * @param forced whether what stands in the way was to be replaced
 * @param planned whether nothing was written, as asked
 * @param steps one for each page, in the order in which they are taken
 * @param problems what was wrong, in order
 */
public record Published(
    Path stack, boolean forced, boolean planned, List<PublishStep> steps, List<Problem> problems)
    implements Result {

  public Published {
    steps = List.copyOf(steps);
    problems = List.copyOf(problems);
  }

  /** Returns the pages in which somebody's words stand in the way. */
  public List<PublishStep> conflicts() {
    return steps.stream().filter(step -> step.action() == PublishStep.Action.CONFLICT).toList();
  }

  @Override
  public boolean isFine() {
    return conflicts().isEmpty();
  }

  @Override
  public <T> T read(Reader<T> reader) {
    return reader.read(this);
  }
}
