package io.github.driftless.app;

import io.github.driftless.analysis.network.Connectivity;
import io.github.driftless.analysis.network.Explanation;
import io.github.driftless.analysis.network.Peer;
import io.github.driftless.analysis.network.Peers;
import io.github.driftless.analysis.network.Reach;
import io.github.driftless.analysis.network.Reachability;
import io.github.driftless.problem.Nearest;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.problem.TerminalText;
import io.github.driftless.topology.Flow.PeerSelector;
import io.github.driftless.topology.Mode;
import io.github.driftless.topology.Topology;
import io.github.driftless.topology.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers who reaches whom in a stack, in words. */
final class Explaining {

  private final Topology topology;
  private final Problems problems;
  private final StringBuilder text = new StringBuilder();
  private boolean yes = true;

  Explaining(Topology topology, Problems problems) {
    this.topology = topology;
    this.problems = problems;
  }

  Report run(List<String> names, Optional<String> wanted) {
    List<Mode> modes =
        topology.modes().stream()
            .filter(mode -> wanted.map(mode.name()::equals).orElse(true))
            .toList();
    if (modes.isEmpty()) {
      List<String> all = topology.modes().stream().map(Mode::name).toList();
      problems.add(
          Problem.error("unknown-mode", "the stack has no mode \"" + wanted.orElse("") + "\"")
              .withHint(
                  Nearest.hint(wanted.orElse(""), all)
                      .or(() -> Optional.of("it has " + String.join(", ", all)))));
      return Report.failed(problems.list());
    }
    Map<Mode, Vocabulary> known = new LinkedHashMap<>();
    modes.forEach(mode -> known.put(mode, Vocabulary.of(topology, mode)));
    names.forEach(name -> check(name, List.copyOf(known.values())));
    if (!problems.hasErrors()) {
      known.forEach((mode, vocabulary) -> explain(mode, vocabulary, names));
    }
    return problems.hasErrors()
        ? Report.failed(problems.list())
        : Report.answer(yes, text.toString(), problems.list());
  }

  private void check(String name, List<Vocabulary> modes) {
    if (modes.stream().noneMatch(vocabulary -> vocabulary.find(name).size() == 1)) {
      problems.add(Vocabulary.problem(name, Optional.empty(), modes));
    }
  }

  private void explain(Mode mode, Vocabulary vocabulary, List<String> names) {
    List<List<Peer>> ends = new ArrayList<>();
    for (String name : names) {
      List<PeerSelector> found = vocabulary.find(name);
      if (found.size() != 1) {
        say(mode, "There is no " + name + ".");
        yes = false;
        return;
      }
      ends.add(Peers.of(topology, mode).of(found.get(0)));
    }
    Connectivity connectivity = Connectivity.of(topology, mode);
    Reach reach = Reach.of(topology, connectivity);
    Explanation explanation = Explanation.of(connectivity, reach);
    if (ends.size() == 1) {
      ends.get(0).forEach(peer -> portrait(mode, connectivity, explanation, peer, names.get(0)));
      return;
    }
    for (Peer from : ends.get(0)) {
      for (Peer to : ends.get(1)) {
        if (!from.equals(to)) {
          Reachability answer = reach.between(from, to);
          yes &= answer.reaches();
          say(mode, explanation.of(answer));
        }
      }
    }
  }

  private void portrait(
      Mode mode, Connectivity connectivity, Explanation explanation, Peer peer, String name) {
    if (peer instanceof Peer.OfService service && connectivity.find(service.id()).isPresent()) {
      say(mode, explanation.ofService(service.id()));
    } else {
      problems.add(
          Problem.error("not-on-the-machine", "\"" + name + "\" does not run on the machine")
              .withHint("ask about two: who reaches whom"));
    }
  }

  private void say(Mode mode, String paragraph) {
    String of = topology.modes().size() > 1 ? mode.title() + ": " : "";
    text.append(TerminalText.ofLine(of + paragraph)).append('\n');
  }
}
