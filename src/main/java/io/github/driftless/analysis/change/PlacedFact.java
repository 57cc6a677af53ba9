package io.github.driftless.analysis.change;

import io.github.driftless.problem.Location;
import java.util.List;
import java.util.Optional;

/**
 * A fact and where it comes from.
 *
 * @param source the line that makes it so; empty where it was read from a list of facts, or no one
 *     line does
 * @param remark what there is to say of it beside the fact; empty where it was read from a list
 * @param lacks the variables without a value that it hangs on, sorted; empty: all is known
 */
public record PlacedFact(
    Fact fact, Optional<Location> source, Optional<String> remark, List<String> lacks) {

  public PlacedFact {
    lacks = lacks.stream().distinct().sorted().toList();
  }
}
