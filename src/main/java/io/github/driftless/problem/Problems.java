package io.github.driftless.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
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

  /**
   * Returns what was found: problems without a place first, then by file in the order in which
   * files were first spoken of, within a file in document order.
   */
  public List<Problem> list() {
    List<Problem> sorted = new ArrayList<>(found);
    List<Object> files =
        sorted.stream()
            .flatMap(problem -> problem.location().stream())
            .map(at -> (Object) at.file())
            .distinct()
            .toList();
    sorted.sort(
        Comparator.comparingInt(
                (Problem problem) ->
                    problem.location().map(at -> files.indexOf(at.file())).orElse(-1))
            .thenComparingInt(problem -> problem.location().map(Location::line).orElse(0))
            .thenComparingInt(problem -> problem.location().map(Location::column).orElse(0)));
    return List.copyOf(sorted);
  }
}
