package io.github.driftless.app;

import io.github.driftless.output.Change;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Severity;
import io.github.driftless.topology.Unread;
import java.nio.file.Path;
import java.util.List;

/**
 * Where docs and stack disagree, and which policies do not hold.
 *
 * @param stacks the stacks that were checked, as they were named, absolute
 * @param since what became of each of them since their pages were written
 * @param drift what {@code generate} would change, in the order in which people want to know: the
 *     list of facts only where it alone would change
 * @param violations policies that do not hold, one for each stack
 * @param unread what is at hand and was not read, of all stacks
 * @param problems what was wrong, in order
 */
public record Checked(
    List<Path> stacks,
    List<SinceWritten> since,
    List<Change> drift,
    List<StackFindings> violations,
    List<Unread> unread,
    List<Problem> problems)
    implements Result {

  public Checked {
    stacks = List.copyOf(stacks);
    since = List.copyOf(since);
    drift = List.copyOf(drift);
    violations = List.copyOf(violations);
    unread = List.copyOf(unread);
    problems = List.copyOf(problems);
  }

  /**
   * Returns whether all that differs hangs on variables that have no value here and that the pages
   * know: then the pages are not checked, and nobody is told that they are wrong.
   */
  public boolean onlyLacks() {
    return since.stream().anyMatch(each -> !each.lacks().isEmpty())
        && since.stream().allMatch(each -> each.changes().isPresent() && each.known().isEmpty())
        && editedByHand().isEmpty();
  }

  /** Returns whether docs and stack disagree. */
  public boolean isDrift() {
    return !drift.isEmpty() && !onlyLacks();
  }

  /** Returns the files that somebody edited by hand. */
  public List<Change> editedByHand() {
    return drift.stream().filter(Change::editedByHand).toList();
  }

  @Override
  public boolean isFine() {
    return !isDrift()
        && violations.stream()
            .flatMap(each -> each.findings().stream())
            .noneMatch(finding -> finding.severity() == Severity.ERROR);
  }

  @Override
  public <T> T read(Reader<T> reader) {
    return reader.read(this);
  }
}
