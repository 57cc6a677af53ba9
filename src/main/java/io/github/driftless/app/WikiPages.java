package io.github.driftless.app;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.output.OutputFolder;
import io.github.driftless.output.PlannedFile;
import io.github.driftless.page.Pictures;
import io.github.driftless.page.SiteFile;
import io.github.driftless.page.StackPages;
import io.github.driftless.page.WikiFile;
import io.github.driftless.page.WikiSitePage;
import io.github.driftless.topology.Pages;
import io.github.driftless.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says which files a stack's Wiki.js pages become, in the folder form its git storage reads. */
final class WikiPages {

  /** A service's page lies below the folder of services: {@code services/jellyfin.md}. */
  private static final int DEPTH = 2;

  private final Pages.WikiJs wiki;
  private final StackPages pages;
  private final Pictures pictures;

  private WikiPages(Pages.WikiJs wiki, StackPages pages, Pictures pictures) {
    this.wiki = wiki;
    this.pages = pages;
    this.pictures = pictures;
  }

  /**
   * Returns the pages of a stack; their pictures begin to be drawn.
   *
   * @param fresh draws what the pages do not have yet
   * @return empty where the stack has none
   */
  static Optional<WikiPages> of(Analysis analysis, StackPages pages, Pictures fresh) {
    return analysis
        .settings()
        .pages()
        .wikijs()
        .map(
            wiki -> {
              Pictures pictures = new ReusedPictures(onDisk(wiki), fresh);
              pages.expect(pictures);
              return new WikiPages(wiki, pages, pictures);
            });
  }

  OutputFolder plan(Topology topology, Path source, PageDates dates) {
    List<PlannedFile> files = new ArrayList<>();
    for (WikiSitePage page : pages.wikijs(wiki, pictures)) {
      Path file = file(wiki, page.path());
      Optional<String> before = read(file);
      String date = dates.of(before, page.text().content(), topology);
      String created = before.flatMap(old -> WikiFile.field(old, "dateCreated")).orElse(date);
      files.add(new PlannedFile(file, new WikiFile(page.text(), date, created).text()));
    }
    for (SiteFile each : pages.overrides(wiki.directory())) {
      files.add(new PlannedFile(wiki.directory().resolve(each.path()), each.content()));
    }
    return new OutputFolder(wiki.directory(), source, files, List.of());
  }

  /** Returns whether pages for Wiki.js are asked for and the first is not there yet. */
  static boolean areNew(Pages pages) {
    return pages.wikijs().filter(wiki -> !Files.exists(file(wiki, wiki.path()))).isPresent();
  }

  /** Returns the text of all the stack's pages as they are; empty where there are none. */
  static String onDisk(Pages.WikiJs wiki) {
    StringBuilder text = new StringBuilder(read(file(wiki, wiki.path())).orElse(""));
    for (Path file : below(wiki.directory().resolve(wiki.path()))) {
      text.append(read(file).orElse(""));
    }
    return text.toString();
  }

  private static List<Path> below(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder, DEPTH)) {
      return all.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns whether a file is one of the stack's pages. */
  static boolean has(Pages.WikiJs wiki, Path file) {
    return file.equals(file(wiki, wiki.path()))
        || file.startsWith(wiki.directory().resolve(wiki.path()));
  }

  private static Path file(Pages.WikiJs wiki, String page) {
    return wiki.directory().resolve(page + ".md");
  }

  private static Optional<String> read(Path file) {
    try {
      return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
