package io.github.driftless.topology;

import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Flow.End;
import io.github.driftless.topology.Overlay.FlowSpec;
import io.github.driftless.topology.Overlay.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks up the ends of declared flows. */
final class FlowBuilder {

  private final List<FlowSpec> specs;
  private final Problems problems;

  FlowBuilder(List<FlowSpec> specs, Problems problems) {
    this.specs = specs;
    this.problems = problems;
  }

  /** Returns the flows of a mode; those with an end it does not have are left out. */
  List<Flow> build(Vocabulary names) {
    List<Flow> flows = new ArrayList<>();
    for (FlowSpec spec : specs) {
      for (Text from : spec.from()) {
        for (Text to : spec.to()) {
          Optional<End> start = only(names, from);
          Optional<End> end = only(names, to);
          if (start.isPresent() && end.isPresent()) {
            flows.add(
                new Flow(
                    start.get(),
                    end.get(),
                    spec.label(),
                    spec.kind(),
                    spec.both(),
                    Optional.empty()));
          }
        }
      }
    }
    return flows;
  }

  private static Optional<End> only(Vocabulary names, Text text) {
    List<End> found = names.find(text.value());
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Tells of ends that mean nothing, or several things, in every mode. */
  void report(List<Vocabulary> modes) {
    Set<Text> ends = new LinkedHashSet<>();
    for (FlowSpec spec : specs) {
      ends.addAll(spec.from());
      ends.addAll(spec.to());
    }
    for (Text text : ends) {
      if (modes.stream().noneMatch(names -> names.find(text.value()).size() == 1)) {
        problems.add(Vocabulary.problem(text.value(), Optional.of(text.location()), modes));
      }
    }
  }
}
