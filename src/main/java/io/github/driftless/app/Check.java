package io.github.driftless.app;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.analysis.network.Work;
import io.github.driftless.output.Change;
import io.github.driftless.output.Outcome;
import io.github.driftless.output.Plan;
import io.github.driftless.output.PlanChecker;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
    problems.addAll(outcome.problems());
    List<Change> drift = new DriftOrder(plan).of(outcome.drift());
    return new Checked(
        stacks,
        drift,
        drift.isEmpty() ? List.of() : edits(plan, planned.get().stacks()),
        planned.get().stacks().stream()
            .map(stack -> new StackFindings(stack.modes().size(), stack.violations()))
            .toList(),
        planned.get().unread(),
        problems.list());
  }

  private static List<Location> edits(Plan plan, List<Analysis> stacks) {
    Set<Path> inputs = new TreeSet<>();
    stacks.forEach(stack -> inputs.addAll(stack.topology().inputs()));
    return StackEdits.since(plan.lists(), inputs);
  }
}
