package io.github.driftless.app;

import io.github.driftless.analysis.lint.Finding;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Severity;
import io.github.driftless.topology.Unread;
import java.util.List;

/**
 * What lint found.
 *
 * @param stacks one for each stack
 * @param unread what could not be looked at, as none of the stacks was made from it
 * @param failOn the run fails on findings that are at least as bad
 * @param problems what was wrong, in order
 */
public record Linted(
    List<StackFindings> stacks, List<Unread> unread, Severity failOn, List<Problem> problems)
    implements Result {

  public Linted {
    stacks = List.copyOf(stacks);
    unread = List.copyOf(unread);
    problems = List.copyOf(problems);
  }

  /** Returns the findings of all stacks, stack by stack. */
  public List<Finding> findings() {
    return stacks.stream().flatMap(stack -> stack.findings().stream()).toList();
  }

  @Override
  public boolean isFine() {
    return findings().stream().noneMatch(finding -> finding.severity().compareTo(failOn) <= 0);
  }

  @Override
  public <T> T read(Reader<T> reader) {
    return reader.read(this);
  }
}
