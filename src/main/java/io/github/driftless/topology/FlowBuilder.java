package io.github.driftless.topology;

import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Flow.PeerSelector;
import io.github.driftless.topology.Overlay.FlowSpec;
import io.github.driftless.topology.Overlay.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

  /**
   * Returns the flows of a mode: the declared ones, without those with an end it does not have,
   * then the inferred ones that nobody declared, be it for a group or a tier.
   */
  List<Flow> build(
      Vocabulary names, List<Service> services, List<Group> groups, List<Flow> inferred) {
    List<Flow> flows = declared(names);
    Set<List<PeerSelector>> said = new HashSet<>();
    for (Flow flow : flows) {
      said.add(List.of(flow.from(), flow.to()));
      if (flow.both()) {
        said.add(List.of(flow.to(), flow.from()));
      }
    }
    Map<PeerSelector, List<PeerSelector>> covering = covering(services, groups);
    inferred.stream().filter(flow -> !isSaid(flow, covering, said)).forEach(flows::add);
    return flows;
  }

  /** Returns what stands for each service: itself, its groups, its tier. */
  private static Map<PeerSelector, List<PeerSelector>> covering(
      List<Service> services, List<Group> groups) {
    Map<PeerSelector, List<PeerSelector>> covering = new HashMap<>();
    for (Service service : services) {
      List<PeerSelector> ends = new ArrayList<>(List.of(new PeerSelector.OfService(service.id())));
      service.tier().ifPresent(tier -> ends.add(new PeerSelector.OfTier(tier)));
      covering.put(new PeerSelector.OfService(service.id()), ends);
    }
    for (Group group : groups) {
      for (String id : group.services()) {
        covering
            .getOrDefault(new PeerSelector.OfService(id), new ArrayList<>())
            .add(new PeerSelector.OfGroup(group.name()));
      }
    }
    return covering;
  }

  private static boolean isSaid(
      Flow flow, Map<PeerSelector, List<PeerSelector>> covering, Set<List<PeerSelector>> said) {
    return covering.get(flow.from()).stream()
        .anyMatch(
            from ->
                covering.get(flow.to()).stream().anyMatch(to -> said.contains(List.of(from, to))));
  }

  private List<Flow> declared(Vocabulary names) {
    List<Flow> flows = new ArrayList<>();
    for (FlowSpec spec : specs) {
      for (Text from : spec.from()) {
        for (Text to : spec.to()) {
          Optional<PeerSelector> start = only(names, from);
          Optional<PeerSelector> end = only(names, to);
          if (start.isPresent() && end.isPresent()) {
            flows.add(
                new Flow(
                    start.get(),
                    end.get(),
                    spec.label(),
                    spec.kind(),
                    spec.both(),
                    Optional.empty(),
                    to.location()));
          }
        }
      }
    }
    return flows;
  }

  private static Optional<PeerSelector> only(Vocabulary names, Text text) {
    List<PeerSelector> found = names.find(text.value());
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
