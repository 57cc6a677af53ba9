package io.github.driftless.preview;

import io.github.driftless.app.LiveMap;
import io.github.driftless.app.OpenStack;
import io.github.driftless.app.PageDrafts;
import io.github.driftless.app.StackOpener;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Loads one stack, again and again, in the same way as for what writes its pages.
 *
 * @param stack a {@code topology.yaml}, a folder or a compose file, absolute
 */
record StackReloader(StackOpener stacks, Path stack) {

  /**
   * What a load gave.
   *
   * @param open empty where there was an error
   * @param map empty where there was an error
   */
  record Load(Optional<OpenStack> open, Optional<LiveMap> map, List<Problem> problems) {

    Load {
      problems = List.copyOf(problems);
    }

    boolean failed() {
      return map.isEmpty();
    }

    /** Returns the files this load read, or would have wished to. */
    Set<Path> files() {
      Set<Path> files = new LinkedHashSet<>();
      open.ifPresent(found -> files.addAll(found.inputs()));
      files.addAll(places(problems));
      return files;
    }
  }

  /**
   * What the pages of a stack are.
   *
   * @param drafts empty where there was an error
   */
  record Draft(Optional<PageDrafts> drafts, List<Problem> problems) {

    Draft {
      problems = List.copyOf(problems);
    }

    boolean failed() {
      return drafts.isEmpty();
    }

    /** Returns files whose mending may make them better. */
    Set<Path> files() {
      return places(problems);
    }
  }

  Load load() {
    Problems problems = new Problems();
    Optional<OpenStack> open = guarded(problems, p -> stacks.open(stack, p));
    Optional<LiveMap> map = guarded(problems, p -> open.map(OpenStack::map));
    return new Load(open, map, problems.list());
  }

  /** Returns the pages of a load that did not fail. */
  Draft pages(Load load) {
    Problems problems = new Problems();
    Optional<PageDrafts> drafts =
        guarded(problems, p -> load.open().flatMap(stack -> stack.pages(p)));
    return new Draft(drafts, problems.list());
  }

  /** The preview outlives a fault, and the page is where the person looks. */
  private static <T> Optional<T> guarded(Problems problems, Function<Problems, Optional<T>> step) {
    try {
      Optional<T> result = step.apply(problems);
      return problems.hasErrors() ? Optional.empty() : result;
    } catch (RuntimeException e) {
      problems.add(
          Problem.error(
                  "fault",
                  "this is a fault in Driftless, not in your files: "
                      + e.getClass().getSimpleName())
              .withHint("please report it with what you last changed"));
      return Optional.empty();
    }
  }

  private static Set<Path> places(List<Problem> problems) {
    Set<Path> files = new LinkedHashSet<>();
    problems.stream()
        .flatMap(problem -> problem.location().stream())
        .map(Location::file)
        .filter(Path::isAbsolute)
        .forEach(files::add);
    return files;
  }
}
