package io.github.driftless.app;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Pages;
import io.github.driftless.topology.Unread;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A stack that was loaded without an error, and what there is to be seen of it. */
public final class OpenStack {

  /** Templates stand at most three folders deep: {@code mkdocs/regions/services.md.ftl}. */
  private static final int DEPTH = 3;

  private final Analysis analysis;
  private final Path source;
  private final Settings settings;

  OpenStack(Analysis analysis, Path source, Settings settings) {
    this.analysis = analysis;
    this.source = source;
    this.settings = settings;
  }

  /** Returns the map. */
  public LiveMap map() {
    return new LiveMap(analysis);
  }

  /**
   * Returns every page, as {@code generate} would write it now.
   *
   * @param problems takes what is wrong in templates and hand-written pages
   * @return empty where an error was added
   */
  public Optional<PageDrafts> pages(Problems problems) {
    Problems own = new Problems();
    PageDrafts drafts = Planner.drafts(analysis, source, settings.out(), own);
    problems.addAll(own.list());
    return own.hasErrors() ? Optional.empty() : Optional.of(drafts);
  }

  /** Returns what is at hand and was not read. */
  public List<Unread> unread() {
    return analysis.topology().unread();
  }

  /** Returns the files that were read, those of the network first. */
  public List<InputFile> read() {
    Pages pages = analysis.settings().pages();
    return InputFile.of(
        analysis,
        source,
        pages.templates().map(OpenStack::within).orElse(List.of()),
        pages.fragments().map(OpenStack::within).orElse(List.of()));
  }

  /** Returns every file and folder that is read for diagrams and pages, absolute. */
  public Set<Path> inputs() {
    Pages pages = analysis.settings().pages();
    Set<Path> inputs = new LinkedHashSet<>(analysis.topology().inputs());
    inputs.addAll(pages.regions());
    pages.templates().ifPresent(folder -> inputs.addAll(within(folder)));
    pages.fragments().ifPresent(folder -> inputs.addAll(within(folder)));
    return inputs;
  }

  /** Returns a folder of templates or prose and all that is in it: more may come to any of it. */
  private static List<Path> within(Path folder) {
    try (Stream<Path> all = Files.walk(folder, DEPTH)) {
      return all.sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      // whoever reads them says what is wrong with them
      return List.of(folder);
    }
  }
}
