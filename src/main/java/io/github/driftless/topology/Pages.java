package io.github.driftless.topology;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the pages of a stack go.
 *
 * @param mkdocs the MkDocs site; empty for none
 * @param wikijs the page for Wiki.js; empty for none
 * @param regions hand-written pages with marker regions that are kept up to date, absolute
 * @param wikiRegions pages on the wiki that people write, with marker regions that publishing keeps
 *     up to date
 * @param templates the folder whose templates replace those that ship; empty for none; absolute
 * @param written which pages are written
 * @param subnetsHidden whether subnets and fixed addresses are left out of what is written
 * @param fragments the folder whose prose replaces that which ships; empty for none; absolute
 */
public record Pages(
    Optional<MkDocs> mkdocs,
    Optional<WikiJs> wikijs,
    List<Path> regions,
    List<WikiName> wikiRegions,
    Set<SitePage> written,
    boolean subnetsHidden,
    Optional<Path> templates,
    Optional<Path> fragments) {

  /**
   * An MkDocs site.
   *
   * @param directory its {@code docs} folder, absolute
   * @param mermaid where the browser gets Mermaid from
   * @param zoom whether a script is put beside the pages that lets readers enlarge diagrams
   */
  public record MkDocs(Path directory, Mermaid mermaid, boolean zoom) {

    /** A site that leaves Mermaid to its theme, and diagrams as they are. */
    public static MkDocs in(Path directory) {
      return new MkDocs(directory, Mermaid.THEME, false);
    }
  }

  /**
   * A page for Wiki.js.
   *
   * @param directory the folder the wiki's git storage reads, absolute
   * @param path the page's path in the wiki: {@code [a-z0-9-]} between slashes
   * @param locale for example {@code en}
   * @param title empty for the stack's
   * @param description empty for none
   */
  public record WikiJs(
      Path directory,
      String path,
      String locale,
      Optional<String> title,
      Optional<String> description,
      List<String> tags) {

    public WikiJs {
      tags = List.copyOf(tags);
    }
  }

  /**
   * How a wiki calls one of its pages.
   *
   * @param path {@code [a-z0-9-]} between slashes
   * @param locale for example {@code en}
   */
  public record WikiName(String path, String locale) {}

  /** Where the browser gets Mermaid's script from. */
  public enum Mermaid {
    /** From where the theme says; Driftless writes no script. */
    THEME,
    /** From the site itself: {@code generate} puts the packaged script beside the pages. */
    BUNDLED
  }

  /** The locale of a page on a wiki that names none. */
  public static final String DEFAULT_LOCALE = "en";

  /** No pages at all. */
  public static final Pages NONE =
      new Pages(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          SitePage.usual(),
          false,
          Optional.empty(),
          Optional.empty());

  public Pages {
    regions = List.copyOf(regions);
    wikiRegions = List.copyOf(wikiRegions);
    written = Collections.unmodifiableSet(new TreeSet<>(written));
  }
}
