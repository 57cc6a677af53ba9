package io.github.driftless.app;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.output.OutputFolder;
import io.github.driftless.output.Plan;
import io.github.driftless.page.PictureSource;
import io.github.driftless.topology.Pages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every page of a stack as {@code generate} would write it, except for pictures that have to be
 * drawn first: {@link #late} knows those.
 *
 * @param pages generated ones first
 * @param pictures what is yet to be drawn, by {@link PictureSource}
 */
public record PageDrafts(List<Page> pages, Map<String, Diagram> pictures) {

  private static final Pattern STAND =
      Pattern.compile("<svg xmlns=\"[^\"]+\" data-late=\"([0-9a-f]{16})\"/>\\s*");

  /** What a page is written for. */
  public enum Kind {
    /** MkDocs Material. */
    MKDOCS,
    /** Wiki.js. */
    WIKIJS,
    /** Whatever shows a page by hand, in which Driftless fills regions. */
    BY_HAND
  }

  /**
   * One page.
   *
   * @param file where it goes, absolute
   * @param text the whole file: Markdown, perhaps below a front matter
   */
  public record Page(Path file, Kind kind, String text) {}

  public PageDrafts {
    pages = List.copyOf(pages);
    pictures = Collections.unmodifiableMap(new LinkedHashMap<>(pictures));
  }

  static PageDrafts of(Plan plan, Pages settings, Map<String, Diagram> pictures) {
    List<Page> pages = new ArrayList<>();
    for (OutputFolder folder : plan.folders()) {
      folder.files().stream()
          .filter(file -> file.path().toString().endsWith(".md"))
          .map(
              file ->
                  new Page(
                      file.path(),
                      settings.wikijs().filter(wiki -> WikiPages.has(wiki, file.path())).isPresent()
                          ? Kind.WIKIJS
                          : Kind.MKDOCS,
                      file.content()))
          .forEach(pages::add);
    }
    plan.edits().forEach(edit -> pages.add(new Page(edit.page(), Kind.BY_HAND, edit.after())));
    return new PageDrafts(pages, pictures);
  }

  /** Returns what stands in a page in place of a picture. */
  static String stand(String source) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" data-late=\"" + source + "\"/>\n";
  }

  /** Returns the name of the picture that an SVG stands for; empty where it is one itself. */
  public static Optional<String> late(String svg) {
    Matcher stand = STAND.matcher(svg);
    return stand.matches() ? Optional.of(stand.group(1)) : Optional.empty();
  }
}
