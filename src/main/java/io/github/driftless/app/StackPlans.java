package io.github.driftless.app;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.analysis.change.Facts;
import io.github.driftless.analysis.change.FactsReader;
import io.github.driftless.analysis.network.Work;
import io.github.driftless.diagram.view.StackViews;
import io.github.driftless.output.FactsList;
import io.github.driftless.output.OutputFolder;
import io.github.driftless.output.Plan;
import io.github.driftless.page.StackPages;
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
   * A stack and what would be written of it.
   *
   * @param source the stack, as the list of who owns a page remembers it, absolute
   * @param views its pictures, as its pages show them
   * @param facts what its pages say
   */
  record Stack(Path source, Analysis analysis, StackViews views, Facts facts, Plan plan) {

    /**
     * Compares what its pages say with what they said when they were written.
     *
     * @param problems takes warnings about the list that says so
     */
    SinceWritten since(Problems problems) {
      Path folder = analysis.topology().directory();
      for (OutputFolder each : plan.folders()) {
        Optional<FactsList.Section> listed =
            each.facts().isEmpty()
                ? Optional.empty()
                : FactsList.read(each.path(), source, problems);
        if (listed.isPresent()) {
          // the usual case: what is said in the same words need not be understood
          return listed.get().lines().equals(each.facts())
              ? SinceWritten.nothing(source, folder, facts)
              : SinceWritten.of(source, folder, read(listed.get(), problems), facts);
        }
      }
      return SinceWritten.of(source, folder, Optional.empty(), facts);
    }

    private static Optional<Facts> read(FactsList.Section listed, Problems problems) {
      return FactsReader.read(listed.file(), listed.firstLine(), listed.lines(), problems);
    }
  }

  /** What would be written, stack by stack. */
  record Planned(List<Stack> parts) {

    /** Returns what each stack implies. */
    List<Analysis> stacks() {
      return parts.stream().map(Stack::analysis).toList();
    }

    /** Returns all that would be written. */
    Plan plan() {
      return Plan.join(parts.stream().map(Stack::plan).toList());
    }

    /** Returns what none of the stacks was made from, though it is at hand, each thing once. */
    List<Unread> unread() {
      Set<Path> read = new HashSet<>();
      stacks().forEach(stack -> read.addAll(stack.topology().inputs()));
      return stacks().stream()
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
    StackPages.prepare();
    List<Stack> parts = new ArrayList<>();
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
                found ->
                    parts.add(
                        Planner.plan(found, stack, settings.out(), dates, pictures, problems)));
      }
    }
    return problems.hasErrors() ? Optional.empty() : Optional.of(new Planned(List.copyOf(parts)));
  }
}
