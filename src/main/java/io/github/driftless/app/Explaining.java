package io.github.driftless.app;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.network.Peer;
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

  private final Analysis analysis;
  private final Topology topology;
  private final Problems problems;
  private final StringBuilder text = new StringBuilder();
  private boolean yes = true;

  Explaining(Analysis analysis, Problems problems) {
    this.analysis = analysis;
    this.topology = analysis.topology();
    this.problems = problems;
  }

  Report run(List<String> names, Optional<String> wanted) {
    List<ModeAnalysis> modes =
        analysis.modes().stream()
            .filter(each -> wanted.map(each.mode().name()::equals).orElse(true))
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
    Map<ModeAnalysis, Vocabulary> known = new LinkedHashMap<>();
    modes.forEach(mode -> known.put(mode, Vocabulary.of(topology, mode.mode())));
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

  private void explain(ModeAnalysis mode, Vocabulary vocabulary, List<String> names) {
    List<List<Peer>> ends = new ArrayList<>();
    for (String name : names) {
      List<PeerSelector> found = vocabulary.find(name);
      if (found.size() != 1) {
        say(mode.mode(), "There is no " + name + ".");
        yes = false;
        return;
      }
      ends.add(mode.peers().of(found.get(0)));
    }
    if (ends.size() == 1) {
      ends.get(0).forEach(peer -> portrait(mode, peer, names.get(0)));
      return;
    }
    for (Peer from : ends.get(0)) {
      for (Peer to : ends.get(1)) {
        if (!from.equals(to)) {
          Reachability answer = mode.reach().between(from, to);
          yes &= answer.reaches();
          say(mode.mode(), mode.explanation().of(answer));
        }
      }
    }
  }

  private void portrait(ModeAnalysis mode, Peer peer, String name) {
    if (peer instanceof Peer.OfService service
        && mode.connectivity().find(service.id()).isPresent()) {
      say(mode.mode(), mode.explanation().ofService(service.id()));
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
