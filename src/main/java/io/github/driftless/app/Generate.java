package io.github.driftless.app;

import io.github.driftless.analysis.network.Work;
import io.github.driftless.output.Outcome;
import io.github.driftless.output.PlanWriter;
import io.github.driftless.problem.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the diagrams and pages of stacks; nothing at all where anything is wrong. */
public final class Generate {

  private final Settings settings;
  private final Work.Listener listener;

  public Generate(Settings settings) {
    this(settings, Work.Listener.NONE);
  }

  Generate(Settings settings, Work.Listener listener) {
    this.settings = settings;
    this.listener = listener;
  }

  /**
   * Writes them.
   *
   * @param stacks each a {@code topology.yaml}, a folder or a compose file, absolute
   * @return {@link Written} or {@link Failed}
   */
  public Result run(List<Path> stacks) {
    Problems problems = new Problems();
    Optional<StackPlans.Planned> planned =
        new StackPlans(settings, listener).plan(stacks, PageDates.RENEWED, problems);
    if (planned.isEmpty()) {
      return new Failed(problems.list());
    }
    if (!settings.allowUnset()) {
      planned.get().parts().forEach(stack -> Unset.refuse(stack.since(new Problems()), problems));
      if (problems.hasErrors()) {
        return new Failed(problems.list());
      }
    }
    MapsBeside maps = new MapsBeside(planned.get().parts());
    if (!settings.adopt()) {
      maps.check(problems);
    }
    if (problems.hasErrors()) {
      return new Failed(problems.list());
    }
    PlanWriter writer = settings.adopt() ? PlanWriter.adopting() : PlanWriter.refusing();
    Outcome outcome = writer.write(planned.get().marked(settings.out()));
    problems.addAll(outcome.problems());
    List<Written.FileChange> files = new ArrayList<>();
    outcome
        .changes()
        .forEach(change -> files.add(new Written.FileChange(change.kind(), change.path())));
    if (!problems.hasErrors()) {
      files.addAll(maps.write(problems));
    }
    return new Written(files, planned.get().unread(), problems.list());
  }
}
