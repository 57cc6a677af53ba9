package io.github.driftless.app;

import io.github.driftless.analysis.network.Work;
import io.github.driftless.output.Outcome;
import io.github.driftless.output.Plan;
import io.github.driftless.output.PlanChecker;
import io.github.driftless.problem.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Compares the diagrams and pages of stacks with what {@link Generate} would write. */
public final class Check {

  private final Settings settings;
  private final Work.Listener listener;

  public Check(Settings settings) {
    this(settings, Work.Listener.NONE);
  }

  Check(Settings settings, Work.Listener listener) {
    this.settings = settings;
    this.listener = listener;
  }

  /**
   * Compares them, and writes nothing.
   *
   * @param stacks each a {@code topology.yaml}, a folder or a compose file, absolute
   * @return {@link Checked} or {@link Failed}
   */
  public Result run(List<Path> stacks) {
    Problems problems = new Problems();
    Optional<StackPlans.Planned> planned =
        new StackPlans(settings, listener).plan(stacks, PageDates.KEPT, problems);
    if (planned.isEmpty()) {
      return new Failed(problems.list());
    }
    Plan plan = planned.get().plan();
    Outcome outcome = new PlanChecker().check(plan);
    List<SinceWritten> since =
        planned.get().parts().stream().map(stack -> stack.since(problems)).toList();
    problems.addAll(outcome.problems());
    return new Checked(
        stacks,
        since,
        new DriftOrder(plan).of(outcome.drift()),
        planned.get().stacks().stream()
            .map(stack -> new StackFindings(stack.modes().size(), stack.violations()))
            .toList(),
        planned.get().unread(),
        problems.list());
  }
}
