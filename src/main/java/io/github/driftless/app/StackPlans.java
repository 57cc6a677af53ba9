package io.github.driftless.app;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.analysis.network.Work;
import io.github.driftless.output.Plan;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Unread;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says what {@code generate} would write: the one way to the disk, whose ends write or compare. */
final class StackPlans {

  private final Settings settings;
  private final StackLoader loader;

  StackPlans(Settings settings, Work.Listener listener) {
    this.settings = settings;
    this.loader = new StackLoader(settings, listener);
  }

  /**
   * What would be written.
   *
   * @param stacks what each stack implies
   */
  record Planned(List<Analysis> stacks, Plan plan) {

    /** Returns what none of the stacks was made from, though it is at hand, each thing once. */
    List<Unread> unread() {
      Set<Path> read = new HashSet<>();
      stacks.forEach(stack -> read.addAll(stack.topology().inputs()));
      return stacks.stream()
          .flatMap(stack -> stack.topology().unread().stream())
          .filter(
              each ->
                  each.kind() != Unread.Kind.COMPOSE_FILE || !read.contains(each.source().file()))
          .distinct()
          .toList();
    }
  }

  /** Returns what would be written; empty where there is an error among the problems. */
  Optional<Planned> plan(List<Path> stacks, PageDates dates, Problems problems) {
    List<Analysis> loaded = new ArrayList<>();
    List<Plan> plans = new ArrayList<>();
    try (FreshPictures pictures = new FreshPictures(settings.drawing(), problems)) {
      for (Path stack : StackLoader.distinct(stacks)) {
        loader
            .load(
                stack,
                pages -> {
                  if (Planner.needsNewPictures(pages)) {
                    pictures.prepare();
                  }
                },
                problems)
            .ifPresent(
                found -> {
                  loaded.add(found);
                  plans.add(Planner.plan(found, stack, settings.out(), dates, pictures, problems));
                });
      }
    }
    return problems.hasErrors()
        ? Optional.empty()
        : Optional.of(new Planned(List.copyOf(loaded), Plan.join(plans)));
  }
}
