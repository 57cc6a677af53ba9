package io.github.driftless.problem;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects the problems of one run. Every stage adds to it and goes on as far as it sensibly can,
 * so that one run tells all there is to mend. Made per run; not safe for use by several threads.
 */
public final class Problems {

  private final Set<Problem> found = new LinkedHashSet<>();

  /** Adds a problem; the same problem added twice is told once. */
  public void add(Problem problem) {
    found.add(problem);
  }

  /** Adds all problems of a list, in its order. */
  public void addAll(List<Problem> problems) {
    found.addAll(problems);
  }

  /** Returns whether at least one error was added. */
  public boolean hasErrors() {
    return found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  /** Returns how many problems there are. */
  public int count() {
    return found.size();
  }

  /**
   * Returns what was found: problems without a place first, then by file in the order in which
   * files were first spoken of, within a file in document order.
   */
  public List<Problem> list() {
    if (found.isEmpty()) {
      return List.of();
    }
    List<Problem> sorted = new ArrayList<>(found);
    Map<Path, Integer> files = new HashMap<>();
    for (Problem problem : found) {
      problem.location().ifPresent(at -> files.putIfAbsent(at.file(), files.size()));
    }
    // written out: comparators put together by the library take longer to load than a stack does
    sorted.sort((one, other) -> order(one, other, files));
    return List.copyOf(sorted);
  }

  private static int order(Problem one, Problem other, Map<Path, Integer> files) {
    if (one.location().isEmpty() || other.location().isEmpty()) {
      return Boolean.compare(one.location().isPresent(), other.location().isPresent());
    }
    Location first = one.location().get();
    Location second = other.location().get();
    int order = Integer.compare(files.get(first.file()), files.get(second.file()));
    if (order == 0) {
      order = Integer.compare(first.line(), second.line());
    }
    return order == 0 ? Integer.compare(first.column(), second.column()) : order;
  }
}
