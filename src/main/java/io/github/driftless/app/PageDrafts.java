package io.github.driftless.app;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.page.PictureSource;
import io.github.driftless.page.target.PageSyntax;
import io.github.driftless.page.target.Place;
import java.nio.file.Path;
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

  /**
   * One page.
   *
   * @param file where it goes, absolute
   * @param shownBy who shows it: {@code Wiki.js}; empty for one that is written by hand, in which
   *     Driftless fills regions
   * @param syntax what it is read as
   * @param text the whole file: Markdown, perhaps below a front matter
   */
  public record Page(Path file, Optional<String> shownBy, PageSyntax syntax, String text) {

    static Page of(Place place, Path file, String text) {
      return new Page(file, Optional.of(place.shownBy()), place.syntax(), text);
    }

    static Page byHand(Place place, Path file, String text) {
      return new Page(file, Optional.empty(), place.syntax(), text);
    }
  }

  public PageDrafts {
    pages = List.copyOf(pages);
    pictures = Collections.unmodifiableMap(new LinkedHashMap<>(pictures));
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
