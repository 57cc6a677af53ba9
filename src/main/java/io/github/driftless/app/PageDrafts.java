package io.github.driftless.app;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.page.PictureSource;
import io.github.driftless.page.target.PageSyntax;
import io.github.driftless.page.target.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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

  /** Where a picture is written into a page: a line of base64 that begins with {@code <svg}. */
  private static final Pattern PICTURE = Pattern.compile("(?m)^PHN2Zy[A-Za-z0-9+/=]+$");

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

    /** Returns what {@code generate} would do to the file that is there now. */
    public OnDisk onDisk() {
      try {
        String there = Files.readString(file);
        if (there.equals(text)) {
          return OnDisk.SAME;
        }
        return withoutPictures(there).equals(withoutPictures(text))
            ? OnDisk.SAME_BUT_FOR_PICTURES
            : OnDisk.CHANGED;
      } catch (NoSuchFileException e) {
        return OnDisk.NEW;
      } catch (IOException e) {
        // what cannot be read as a page will be written anew, if it can be
        return OnDisk.CHANGED;
      }
    }

    private static String withoutPictures(String text) {
      return PICTURE.matcher(text).replaceAll("");
    }

    static Page of(Place place, Path file, String text) {
      return new Page(file, Optional.of(place.shownBy()), place.syntax(), text);
    }

    static Page byHand(Place place, Path file, String text) {
      return new Page(file, Optional.empty(), place.syntax(), text);
    }
  }

  /** How a page and the file that is there in its place go together. */
  public enum OnDisk {
    NEW,
    CHANGED,
    SAME,
    /** The words are the same; the pictures have not been drawn, and may be others. */
    SAME_BUT_FOR_PICTURES
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
