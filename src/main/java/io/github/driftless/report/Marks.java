package io.github.driftless.report;

import io.github.driftless.problem.Advice;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problem.Related;
import io.github.driftless.problem.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Brings together what marks one line: code hosts show a box for each mark, and ten at most. */
final class Marks {

  /** What marks of a line have in common that become one. */
  private record Spot(
      Path file, int line, String rule, Optional<Related> related, Optional<Advice> hint) {}

  private Marks() {}

  /**
   * Returns one mark for those of a line that differ in words alone, as grave as the gravest, in
   * the order of the first.
   */
  static List<Problem> oneALine(List<Problem> marks) {
    Map<Spot, List<Problem>> spots = new LinkedHashMap<>();
    List<Problem> all = new ArrayList<>();
    for (Problem mark : marks) {
      if (mark.location().isEmpty()) {
        all.add(mark);
        continue;
      }
      Location at = mark.location().get();
      spots
          .computeIfAbsent(
              new Spot(at.file(), at.line(), mark.rule(), mark.related(), mark.hint()),
              spot -> new ArrayList<>())
          .add(mark);
    }
    spots.values().forEach(same -> all.add(together(same)));
    return all;
  }

  private static Problem together(List<Problem> same) {
    Problem first = same.get(0);
    if (same.size() == 1) {
      return first;
    }
    boolean error = same.stream().anyMatch(mark -> mark.severity() == Severity.ERROR);
    return new Problem(
        error ? Severity.ERROR : Severity.WARNING,
        first.rule(),
        same.stream().map(Problem::message).distinct().collect(Collectors.joining("; ")),
        first.location(),
        first.related(),
        first.hint());
  }
}
