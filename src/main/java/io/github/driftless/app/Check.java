package io.github.driftless.app;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.analysis.network.Work;
import io.github.driftless.app.StackPlans.Loaded;
import io.github.driftless.output.Change;
import io.github.driftless.output.Outcome;
import io.github.driftless.output.Plan;
import io.github.driftless.output.PlanChecker;
import io.github.driftless.output.PlannedPaths;
import io.github.driftless.problem.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
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
    StackPlans plans = new StackPlans(settings, listener);
    Optional<List<Loaded>> loaded = plans.load(stacks, problems);
    if (loaded.isEmpty()) {
      return new Failed(problems.list());
    }
    Optional<List<SinceWritten>> untouched = untouched(loaded.get());
    if (untouched.isPresent()) {
      return checked(stacks, loaded.get(), untouched.get(), List.of(), problems);
    }
    Optional<StackPlans.Planned> planned = plans.planLoaded(loaded.get(), PageDates.KEPT, problems);
    if (planned.isEmpty()) {
      return new Failed(problems.list());
    }
    Plan plan = planned.get().plan();
    Outcome outcome = new PlanChecker().check(plan);
    List<SinceWritten> since =
        planned.get().parts().stream().map(stack -> stack.since(problems)).toList();
    problems.addAll(outcome.problems());
    return checked(stacks, loaded.get(), since, new DriftOrder(plan).of(outcome.drift()), problems);
  }

  /**
   * Returns that nothing changed; empty where pages of a stack have to be made to see that. Stacks
   * may have been written one by one: that their pages can stand beside each other is seen here.
   */
  private Optional<List<SinceWritten>> untouched(List<Loaded> loaded) {
    List<SinceWritten> untouched = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    for (Loaded stack : loaded) {
      Optional<Untouched.Pages> pages = Untouched.pages(stack, settings.out());
      if (pages.isEmpty()) {
        return Optional.empty();
      }
      files.addAll(pages.get().files());
      Path folder = stack.analysis().topology().directory();
      untouched.add(SinceWritten.nothing(stack.source(), folder, pages.get().facts()));
    }
    return PlannedPaths.standApart(files) ? Optional.of(untouched) : Optional.empty();
  }

  private static Checked checked(
      List<Path> stacks,
      List<Loaded> loaded,
      List<SinceWritten> since,
      List<Change> drift,
      Problems problems) {
    List<Analysis> analyses = loaded.stream().map(Loaded::analysis).toList();
    return new Checked(
        stacks,
        since,
        drift,
        analyses.stream()
            .map(stack -> new StackFindings(stack.modes().size(), stack.violations()))
            .toList(),
        LeftOut.of(analyses),
        problems.list());
  }
}
