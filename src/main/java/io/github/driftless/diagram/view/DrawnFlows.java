package io.github.driftless.diagram.view;

import io.github.driftless.topology.Flow;
import io.github.driftless.topology.Flow.PeerSelector;
import io.github.driftless.topology.Mode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses the flows that a picture of everything can bear.
 *
 * <p>Where somebody declared flows they are the picture, and inferred ones would only blur what was
 * meant. Where nobody did, the inferred ones are drawn, except those of a service that talks to
 * very many, or that very many talk to: a fan of thirty arrows from a reverse proxy says less than
 * the number beside it.
 */
record DrawnFlows(List<Flow> flows, Map<String, String> notes) {

  /** So many arrows at one service can still be told apart. */
  private static final int FEW = 8;

  static DrawnFlows of(Mode mode) {
    List<Flow> declared = mode.flows().stream().filter(flow -> flow.inferred().isEmpty()).toList();
    if (!declared.isEmpty()) {
      return new DrawnFlows(declared, Map.of());
    }
    Map<PeerSelector, Integer> out = new HashMap<>();
    Map<PeerSelector, Integer> in = new HashMap<>();
    for (Flow flow : mode.flows()) {
      out.merge(flow.from(), 1, Integer::sum);
      in.merge(flow.to(), 1, Integer::sum);
    }
    Map<String, String> notes = new HashMap<>();
    in.forEach((end, count) -> note(end, count, "asked by ", notes));
    out.forEach((end, count) -> note(end, count, "talks to ", notes));
    List<Flow> drawn =
        mode.flows().stream()
            .filter(flow -> out.get(flow.from()) <= FEW && in.get(flow.to()) <= FEW)
            .toList();
    return new DrawnFlows(drawn, notes);
  }

  private static void note(PeerSelector end, int count, String verb, Map<String, String> notes) {
    if (count > FEW && end instanceof PeerSelector.OfService service) {
      notes.merge(service.id(), verb + count + " services", (one, other) -> one + ", " + other);
    }
  }

  /** Returns what stands beside a service in place of its arrows. */
  Optional<String> note(String service) {
    return Optional.ofNullable(notes.get(service));
  }
}
