package io.github.driftless.app;

import io.github.driftless.output.Change;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Severity;
import io.github.driftless.topology.Unread;
import java.nio.file.Path;
import java.util.List;

/**
 * Where docs and stack disagree, and which policies do not hold.
 *
 * @param stacks the stacks that were checked, as they were named, absolute
 * @param drift what {@code generate} would change, in the order in which people want to know
 * @param edits where the stacks were edited since their docs were last committed, where that is
 *     known
 * @param violations policies that do not hold, one for each stack
 * @param unread what is at hand and was not read, of all stacks
 * @param problems what was wrong, in order
 */
public record Checked(
    List<Path> stacks,
    List<Change> drift,
    List<Location> edits,
    List<StackFindings> violations,
    List<Unread> unread,
    List<Problem> problems)
    implements Result {

  public Checked {
    stacks = List.copyOf(stacks);
    drift = List.copyOf(drift);
    edits = List.copyOf(edits);
    violations = List.copyOf(violations);
    unread = List.copyOf(unread);
    problems = List.copyOf(problems);
  }

  /** Returns the files that somebody edited by hand. */
  public List<Change> editedByHand() {
    return drift.stream().filter(Change::editedByHand).toList();
  }

  @Override
  public boolean isFine() {
    return drift.isEmpty()
        && violations.stream()
            .flatMap(each -> each.findings().stream())
            .noneMatch(finding -> finding.severity() == Severity.ERROR);
  }

  @Override
  public <T> T read(Reader<T> reader) {
    return reader.read(this);
  }
}
