package io.github.driftless.page.target;

import io.github.driftless.page.PageSpec;
import io.github.driftless.page.Pictures;
import io.github.driftless.page.RegionRequest;
import io.github.driftless.page.SiteFile;
import io.github.driftless.page.StackPages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the pages of a Wiki.js, taking pictures from the pages there are. */
public final class WikiJsWriter implements PlaceWriter {

  /** A service's page lies below the folder of services: {@code services/jellyfin.md}. */
  private static final int DEPTH = 2;

  private final WikiJs wiki;
  private final StackPages pages;
  private final Pictures pictures;
  private final WikiJsRegions regions;

  /** The pictures begin to be drawn. */
  WikiJsWriter(WikiJs wiki, StackPages pages, Pictures fresh) {
    this.wiki = wiki;
    this.pages = pages;
    this.pictures = new ReusedPictures(onDisk(), fresh);
    this.regions = new WikiJsRegions(pages, pictures);
    pages.expect(pictures);
  }

  /**
   * Returns the pages, the one at the path of the settings first.
   *
   * @return fewer where a template has an error
   */
  public List<WikiSitePage> pages() {
    String root = wiki.title().orElse(pages.title());
    WikiJsForm form = new WikiJsForm(wiki.locale(), wiki.path(), root, pictures);
    Map<String, Object> drawn = new HashMap<>(MapLink.at(wiki.mapAddress()));
    drawn.put("pictures", pages.firstPictures(pictures));
    drawn.put("sources", wiki.diagrams());
    Deque<WikiSitePage> all = new ArrayDeque<>();
    List<PageSpec> specs = pages.pages();
    // the first page shows the pictures: it comes last, as they are drawn meanwhile
    for (int i = specs.size() - 1; i >= 0; i--) {
      PageSpec page = specs.get(i);
      pages
          .page(form, page, drawn)
          .map(
              text ->
                  new WikiText(
                      page.isFirst() ? root : page.title() + " – " + root,
                      wiki.description()
                          .filter(any -> page.isFirst())
                          .orElseGet(() -> pages.summary(page)),
                      wiki.tags(),
                      text))
          .ifPresent(text -> all.addFirst(new WikiSitePage(form.path(page), text)));
    }
    return List.copyOf(all);
  }

  @Override
  public List<SiteFile> files(Dates dates) {
    List<SiteFile> files = new ArrayList<>();
    for (WikiSitePage page : pages()) {
      Optional<String> before = read(wiki.file(page.path()));
      String date = dates.of(before, page.text().content());
      String created = before.flatMap(old -> WikiFile.field(old, "dateCreated")).orElse(date);
      files.add(
          new SiteFile(
              page.path() + ".md",
              new WikiFile(page.text(), date, created).text(),
              kept(wiki.file(page.path()), before, page.text())));
    }
    files.addAll(pages.overrides(wiki.directory()));
    return files;
  }

  /** A wiki that keeps its pages in git writes their files anew whenever they are saved. */
  private static SiteFile.Kept kept(Path file, Optional<String> before, WikiText wanted) {
    boolean current = before.filter(text -> WikiFile.says(text, wanted)).isPresent();
    return new SiteFile.Kept(
        before.filter(text -> current || WikiFile.isAsPublished(text)),
        current,
        () ->
            before
                .map(now -> CommittedTexts.of(file, was -> WikiFile.isSavedAnew(was, now)))
                .orElse(List.of()));
  }

  /** Returns what fills the regions of pages on the wiki that people write. */
  public WikiJsRegions regions() {
    return regions;
  }

  @Override
  public Optional<String> region(RegionRequest request) {
    return regions.region(request);
  }

  /** Returns the text of all the stack's pages as they are; empty where there are none. */
  private String onDisk() {
    StringBuilder text = new StringBuilder(read(wiki.file(wiki.path())).orElse(""));
    for (Path file : below(wiki.directory().resolve(wiki.path()))) {
      text.append(read(file).orElse(""));
    }
    return text.toString();
  }

  /** Returns the pages in a folder, sorted; none where there is no such folder. */
  static List<Path> below(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder, DEPTH)) {
      return all.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> read(Path file) {
    try {
      // whoever put a page there may have saved it otherwise than as UTF-8
      return Files.isRegularFile(file)
          ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
