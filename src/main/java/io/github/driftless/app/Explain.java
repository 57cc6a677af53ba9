package io.github.driftless.app;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.network.Peer;
import io.github.driftless.analysis.network.Work;
import io.github.driftless.app.Explained.Answer;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Flow.PeerSelector;
import io.github.driftless.topology.Unread;
import io.github.driftless.topology.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers who reaches whom in a stack. */
public final class Explain {

  private final StackLoader loader;

  public Explain(Settings settings) {
    this(settings, Work.Listener.NONE);
  }

  Explain(Settings settings, Work.Listener listener) {
    this.loader = new StackLoader(settings, listener);
  }

  /**
   * Answers whether one reaches another, or how one service gets out and who gets in.
   *
   * @param stack a {@code topology.yaml}, a folder or a compose file, absolute
   * @param names one service, or who asks and who is asked: actor, group, service or tier
   * @param mode the mode to ask about; empty: every one
   * @return {@link Explained} or {@link Failed}
   */
  public Result run(Path stack, List<String> names, Optional<String> mode) {
    Problems problems = new Problems();
    List<Answer> answers =
        loader
            .load(stack, problems)
            .map(analysis -> answers(analysis, names, mode, problems))
            .orElse(List.of());
    return problems.hasErrors()
        ? new Failed(problems.list())
        : new Explained(answers, problems.list());
  }

  private static List<Answer> answers(
      Analysis analysis, List<String> names, Optional<String> wanted, Problems problems) {
    Map<ModeAnalysis, Vocabulary> modes = new LinkedHashMap<>();
    analysis.modes().stream()
        .filter(each -> wanted.map(each.mode().name()::equals).orElse(true))
        .forEach(each -> modes.put(each, Vocabulary.of(analysis.topology(), each.mode())));
    if (modes.isEmpty()) {
      problems.add(ModeNames.unknown(analysis, wanted.orElse("")));
      return List.of();
    }
    List<Vocabulary> vocabularies = List.copyOf(modes.values());
    for (String name : names) {
      if (vocabularies.stream()
          .noneMatch(vocabulary -> vocabulary.findServices(name).size() == 1)) {
        problems.add(
            notRead(analysis, name)
                .orElseGet(() -> Vocabulary.problem(name, Optional.empty(), vocabularies)));
      }
    }
    List<Answer> answers = new ArrayList<>();
    if (!problems.hasErrors()) {
      modes.forEach(
          (mode, vocabulary) -> answers.addAll(answers(mode, vocabulary, names, problems)));
    }
    return answers;
  }

  /** A service of profiles that are not active is in the files, and in none of the modes. */
  private static Optional<Problem> notRead(Analysis analysis, String name) {
    List<String> profiles =
        analysis.topology().unread().stream()
            .filter(each -> each.kind() == Unread.Kind.PROFILE && each.holds().contains(name))
            .map(Unread::what)
            .toList();
    if (profiles.isEmpty()) {
      return Optional.empty();
    }
    boolean one = profiles.size() == 1;
    String which =
        one
            ? "since profile \"" + profiles.get(0) + "\" is not active"
            : "since none of its profiles is active: " + String.join(", ", profiles);
    return Optional.of(
        Problem.error("inactive-service", '"' + name + "\" is not read, " + which)
            .withHint(
                "add "
                    + (one ? "it" : "one of them")
                    + " to \"profiles\" of \"compose\" in topology.yaml"));
  }

  private static List<Answer> answers(
      ModeAnalysis mode, Vocabulary vocabulary, List<String> names, Problems problems) {
    List<List<Peer>> ends = new ArrayList<>();
    for (String name : names) {
      List<PeerSelector> found = vocabulary.findServices(name);
      if (found.size() != 1) {
        return List.of(new Explained.Absent(mode, name));
      }
      ends.add(mode.peers().of(found.get(0)));
    }
    return ends.size() == 1
        ? portraits(mode, ends.get(0), names.get(0), problems)
        : between(mode, ends.get(0), ends.get(1));
  }

  private static List<Answer> between(ModeAnalysis mode, List<Peer> from, List<Peer> to) {
    List<Answer> answers = new ArrayList<>();
    for (Peer start : from) {
      for (Peer end : to) {
        if (!start.equals(end)) {
          answers.add(new Explained.Between(mode, mode.reach().between(start, end)));
        }
      }
    }
    return answers;
  }

  private static List<Answer> portraits(
      ModeAnalysis mode, List<Peer> peers, String name, Problems problems) {
    List<Answer> answers = new ArrayList<>();
    for (Peer peer : peers) {
      if (peer instanceof Peer.OfService service
          && mode.connectivity().find(service.id()).isPresent()) {
        answers.add(new Explained.Portrait(mode, service.id()));
      } else {
        problems.add(
            Problem.error("not-on-the-machine", "\"" + name + "\" does not run on the machine")
                .withHint("ask about two: who reaches whom"));
      }
    }
    return answers;
  }
}
