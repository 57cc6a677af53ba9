package io.github.driftless.preview;

import io.github.driftless.app.InputFile;
import io.github.driftless.app.LiveMap;
import io.github.driftless.app.OpenStack;
import io.github.driftless.app.PageDrafts;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What there is to be seen of a stack at one moment.
 *
 * @param version grows with every look that differs from the one before, from 1
 * @param map that of the last load without an error; empty where there was none yet
 * @param pages the same of pages
 * @param read the same of the files that were read
 * @param stackProblems what is wrong with the stack now
 * @param pageProblems what else is wrong with its pages now
 */
record PreviewState(
    long version,
    Optional<LiveMap> map,
    Optional<PageDrafts> pages,
    List<InputFile> read,
    List<Problem> stackProblems,
    List<Problem> pageProblems) {

  PreviewState {
    read = List.copyOf(read);
    stackProblems = List.copyOf(stackProblems);
    pageProblems = List.copyOf(pageProblems);
  }

  /** Returns the look before anything was loaded. */
  static PreviewState nothing() {
    return new PreviewState(0, Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());
  }

  /**
   * Returns this look with what a load of the stack gave; of its pages nothing is known then.
   *
   * @param load the last map stays where it failed
   */
  PreviewState with(StackReloader.Load load) {
    List<Problem> ofPages = load.failed() ? List.of() : pageProblems;
    return after(
        new PreviewState(
            version,
            load.map().or(() -> map),
            pages,
            load.failed() ? read : load.open().map(OpenStack::read).orElse(read),
            load.problems(),
            ofPages));
  }

  /**
   * Returns this look with what the stack's pages are.
   *
   * @param found empty where there was an error: the last ones stay
   */
  PreviewState withPages(Optional<PageDrafts> found, List<Problem> problems) {
    return after(
        new PreviewState(version, map, found.or(() -> pages), read, stackProblems, problems));
  }

  private PreviewState after(PreviewState next) {
    return equals(next)
        ? this
        : new PreviewState(
            version + 1, next.map, next.pages, next.read, next.stackProblems, next.pageProblems);
  }

  List<Problem> problems() {
    return Stream.concat(stackProblems.stream(), pageProblems.stream()).toList();
  }

  /** Returns whether the map is older than the files. */
  boolean staleMap() {
    return hasErrors(stackProblems);
  }

  /** Returns whether the pages are older than the files. */
  boolean stalePages() {
    return hasErrors(stackProblems) || hasErrors(pageProblems);
  }

  static boolean hasErrors(List<Problem> problems) {
    return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }
}
