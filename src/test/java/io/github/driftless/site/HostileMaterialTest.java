package io.github.driftless.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.site.PageWatch.Seen;
import io.github.driftless.testing.Browser;
import io.github.driftless.testing.FolderServer;
import io.github.driftless.testing.NastyStack;
import io.github.driftless.testing.NastyTexts;
import io.github.driftless.testing.Places;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Stacks with nasty texts in every position, built as sites with the scripts of their theme and
 * with diagrams that are drawn: each page does what that of a harmless stack does.
 */
@Tag("site")
class HostileMaterialTest {

  /** How many of the ways to put the texts into the positions, far from each other. */
  private static final int SITES = 5;

  /** A word on the page of every service, whatever they are called. */
  private static final String SOUGHT = "Image";

  @TempDir Path temporary;

  @Test
  void pagesDoNoMoreThanThoseOfAHarmlessStack() throws Exception {
    SiteBuilder.MKDOCS.orSkip();
    Path folder = temporary.toRealPath();
    Path twin = site(folder.resolve("harmless"), NastyStack.harmless());
    List<String> pages =
        SiteLinks.pages(twin).stream().map(page -> twin.relativize(page).toString()).toList();
    SoftAssertions all = new SoftAssertions();
    try (Browser browser = Browser.start();
        FolderServer server = new FolderServer(folder)) {
      PageWatch watch = new PageWatch(browser);
      String at = server.address() + "harmless/site/";
      Map<String, Seen> harmless = opened(watch, at, pages);
      assertThat(harmless.get("networking-architecture.html").kinds()).contains("foreignObject");
      Seen found = watch.find(at, SOUGHT);
      // some things are asked for in their own time, when the next page is open already
      Set<String> asked = new TreeSet<>();
      harmless.values().forEach(seen -> asked.addAll(seen.requests()));
      harmless.forEach((page, seen) -> assertThat(seen.done()).as(page).isEmpty());
      int count = NastyTexts.all().size();
      for (int i = 0; i < SITES; i++) {
        int site = i;
        Map<String, String> texts = NastyStack.rotated(i * count / SITES);
        site(folder.resolve("site" + i), texts);
        // pages of services are of one kind: each site shows some of them
        List<String> some =
            pages.stream()
                .filter(page -> !page.contains("/") || pages.indexOf(page) % SITES == site)
                .toList();
        at = server.address() + "site" + i + "/site/";
        opened(watch, at, some)
            .forEach(
                (page, hostile) ->
                    all.assertThat(hostile.beyond(harmless.get(page).asking(asked), texts))
                        .as("%s with %s", page, texts)
                        .isEmpty());
        Seen hits = watch.find(at, SOUGHT);
        all.assertThat(hits.done()).as("run by a search, with %s", texts).isEmpty();
        all.assertThat(hits.requests()).as("asked for by a search").isSubsetOf(asked);
        all.assertThat(new TreeSet<>(hits.active())).isEqualTo(new TreeSet<>(found.active()));
      }
    }
    all.assertAll();
  }

  private static Map<String, Seen> opened(PageWatch watch, String site, List<String> pages) {
    Map<String, Seen> seen = new LinkedHashMap<>();
    pages.forEach(page -> seen.put(page, watch.openDrawn(site, page, "article")));
    return seen;
  }

  private static Path site(Path folder, Map<String, String> texts) throws Exception {
    Path stack =
        HostilePages.written(
            folder,
            texts,
            pages ->
                NastyStack.keepingPlaces(pages, "mkdocs")
                    .replace(
                        "mkdocs: docs", "mkdocs: { dir: docs, mermaid: bundled, zoom: true }"));
    String settings = Files.readString(Places.project().resolve("output/mediastack/mkdocs.yml"));
    Files.writeString(
        stack.resolve("mkdocs.yml"), settings.replaceAll("(?ms)^nav:.*?(?=^# `generate`)", ""));
    Files.writeString(stack.resolve("docs/index.md"), "# Home\n");
    return SiteBuilder.MKDOCS.site(stack);
  }
}
