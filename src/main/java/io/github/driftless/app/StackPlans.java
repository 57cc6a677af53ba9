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
import io.github.driftless.topology.Pages;
import io.github.driftless.topology.Unread;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

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
   * @param told whether {@link MadeOf} tells all that its pages are made of, and nothing was to be
   *     said about them
   */
  record Stack(
      Path source, Analysis analysis, StackViews views, Facts facts, Plan plan, boolean told) {

    /** Returns its plan, to be written with what its files are made of, where that can be said. */
    private Plan marked(Path out) {
      if (!told) {
        return plan;
      }
      Map<Path, String> filled = new HashMap<>();
      plan.edits().forEach(edit -> filled.put(edit.page(), edit.after()));
      MadeOf made = new MadeOf(analysis, source, out);
      return new Plan(
          plan.folders().stream()
              .map(
                  folder ->
                      folder.withMade(() -> made.of(page -> Optional.ofNullable(filled.get(page)))))
              .toList(),
          plan.edits());
    }

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

    /** Returns all that would be written, with what it is made of. */
    Plan marked(Path out) {
      return Plan.join(parts.stream().map(stack -> stack.marked(out)).toList());
    }

    /** Returns all that would be written. */
    Plan plan() {
      return Plan.join(parts.stream().map(Stack::plan).toList());
    }

    /** Returns what none of the stacks was made from, though it is at hand, each thing once. */
    List<Unread> unread() {
      return LeftOut.of(stacks());
    }
  }

  /**
   * A stack that was read.
   *
   * @param source as in {@link Stack#source}
   */
  record Loaded(Path source, Analysis analysis) {}

  /** Reads stacks; empty where there is an error among the problems. */
  Optional<List<Loaded>> load(List<Path> stacks, Problems problems) {
    return load(stacks, pages -> {}, problems);
  }

  private Optional<List<Loaded>> load(
      List<Path> stacks, Consumer<Pages> wanted, Problems problems) {
    List<Loaded> loaded = new ArrayList<>();
    for (Path stack : StackLoader.distinct(stacks)) {
      loader.load(stack, wanted, problems).ifPresent(found -> loaded.add(new Loaded(stack, found)));
    }
    return problems.hasErrors() ? Optional.empty() : Optional.of(loaded);
  }

  /**
   * Returns what would be written of stacks that are yet to be read, while what that takes is made
   * ready; empty where there is an error among the problems.
   */
  Optional<Planned> plan(List<Path> stacks, PageDates dates, Problems problems) {
    StackPages.prepare();
    try (FreshPictures pictures = new FreshPictures(settings.drawing(), problems)) {
      return load(stacks, pages -> prepare(pages, pictures), problems)
          .flatMap(loaded -> plan(loaded, dates, pictures, problems));
    }
  }

  /** Returns what would be written; empty where there is an error among the problems. */
  Optional<Planned> planLoaded(List<Loaded> loaded, PageDates dates, Problems problems) {
    StackPages.prepare();
    try (FreshPictures pictures = new FreshPictures(settings.drawing(), problems)) {
      loaded.forEach(stack -> prepare(stack.analysis().settings().pages(), pictures));
      return plan(loaded, dates, pictures, problems);
    }
  }

  private static void prepare(Pages pages, FreshPictures pictures) {
    if (Planner.needsNewPictures(pages)) {
      pictures.prepare();
    }
  }

  private Optional<Planned> plan(
      List<Loaded> loaded, PageDates dates, FreshPictures pictures, Problems problems) {
    List<Stack> parts = new ArrayList<>();
    for (Loaded each : loaded) {
      parts.add(
          Planner.plan(each.analysis(), each.source(), settings.out(), dates, pictures, problems));
    }
    return problems.hasErrors() ? Optional.empty() : Optional.of(new Planned(List.copyOf(parts)));
  }
}
