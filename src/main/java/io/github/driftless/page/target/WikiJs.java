package io.github.driftless.page.target;

import io.github.driftless.page.Pictures;
import io.github.driftless.page.StackPages;
import io.github.driftless.problem.Problem;
import io.github.driftless.topology.Pages;
import io.github.driftless.topology.PlaceSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The pages of a stack on a Wiki.js, in the folder form its git storage reads.
 *
 * @param directory the folder the wiki's git storage reads, absolute
 * @param path the first page's path in the wiki, {@code [a-z0-9-]} between slashes; the others
 *     stand below it
 * @param locale for example {@code en}
 * @param title empty for the stack's
 * @param description that of the first page; empty for one made of what the page is about
 * @param diagrams whether the first page ends with its diagrams as text
 * @param mapAddress where the map is, which the first page leads to; empty for none
 */
public record WikiJs(
    Path directory,
    String path,
    String locale,
    Optional<String> title,
    Optional<String> description,
    List<String> tags,
    boolean diagrams,
    Optional<String> mapAddress)
    implements Place {

  static final String KEY = "wikijs";

  private static final String REGIONS_KEY = "wiki-regions";

  /** The locale of a page that names none. */
  private static final String DEFAULT_LOCALE = "en";

  /**
   * How a wiki calls one of its pages.
   *
   * @param path {@code [a-z0-9-]} between slashes
   * @param locale for example {@code en}
   */
  public record Name(String path, String locale) {}

  public WikiJs {
    tags = List.copyOf(tags);
  }

  /** Returns what a stack says of its pages on a Wiki.js; empty where it asks for none. */
  public static Optional<WikiJs> in(Pages pages) {
    return pages
        .place(KEY)
        .map(
            settings ->
                new WikiJs(
                    settings.path(settings.text("dir").orElseThrow()),
                    settings.text("path").orElseThrow(),
                    settings.text("locale").orElse(DEFAULT_LOCALE),
                    settings.words("title"),
                    settings.words("description"),
                    settings.texts("tags"),
                    settings.flag("diagrams"),
                    settings.text("map")));
  }

  /** Returns the pages on the wiki that people write, whose regions are kept up to date. */
  public static List<Name> handWritten(Pages pages) {
    return pages.place(REGIONS_KEY).map(PlaceSettings::items).orElse(List.of()).stream()
        .map(
            item ->
                new Name(
                    item.text().or(() -> item.text("path")).orElseThrow(),
                    item.text("locale").orElse(DEFAULT_LOCALE)))
        .toList();
  }

  @Override
  public String shownBy() {
    return "Wiki.js";
  }

  @Override
  public PageSyntax syntax() {
    return PageSyntax.WIKIJS;
  }

  @Override
  public boolean isImported() {
    return true;
  }

  /** Pages that people write stand on the wiki, which writes their files itself. */
  @Override
  public boolean takesHandWritten() {
    return false;
  }

  /**
   * Git storage keeps the pages of a locale in a folder of that name, unless it is the wiki's own.
   * Which one that is, no file says; but no page of a wiki has a path that begins like a locale.
   */
  @Override
  public Optional<Problem> doubt() {
    Path folder = directory.resolve(locale);
    return WikiJsWriter.below(folder).isEmpty()
        ? Optional.empty()
        : Optional.of(
            Problem.warning(
                    "wiki-locale",
                    "the wiki keeps its pages in "
                        + locale
                        + " in the folder "
                        + directory.getFileName()
                        + "/"
                        + locale
                        + ", and would take those that lie beside it for pages in another"
                        + " language")
                .withHint("end dir under pages: wikijs: with /" + locale));
  }

  @Override
  public boolean needsNewPictures() {
    return !Files.exists(file(path));
  }

  @Override
  public WikiJsWriter writer(StackPages pages, Pictures pictures) {
    return new WikiJsWriter(this, pages, pictures);
  }

  /** Returns the file of one of the wiki's pages. */
  Path file(String page) {
    return directory.resolve(page + ".md");
  }
}
