package io.github.driftless.page.target;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.format.MermaidFormat;
import io.github.driftless.diagram.format.SvgFile;
import io.github.driftless.page.PageForm;
import io.github.driftless.page.PageSpec;
import io.github.driftless.page.PictureSource;
import io.github.driftless.page.Pictures;
import io.github.driftless.page.SiteFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Pages of plain Markdown, whose diagrams are files beside them where their Mermaid would be longer
 * than what a host of git draws. A file that shows the same already is kept as it is.
 */
final class DrawnBeside implements PageForm {

  private static final String FOLDER = "diagrams/";

  private final MarkdownForm form;
  private final Path directory;
  private final int longest;
  private final Pictures fresh;
  private final Map<String, String> drawn = new TreeMap<>();

  /**
   * @param directory the folder of the pages, absolute
   * @param longest how many characters of Mermaid may stand in a page
   * @param fresh draws what is not there yet
   */
  DrawnBeside(MarkdownForm form, Path directory, int longest, Pictures fresh) {
    this.form = form;
    this.directory = directory;
    this.longest = longest;
    this.fresh = fresh;
  }

  /** Returns the pictures that pages have asked for so far. */
  List<SiteFile> files() {
    List<SiteFile> files = new ArrayList<>();
    drawn.forEach((path, svg) -> files.add(new SiteFile(path, svg)));
    return files;
  }

  @Override
  public Optional<String> pictureFile(PageSpec page, Diagram diagram) {
    if (MermaidFormat.CURRENT.write(diagram).strip().length() <= longest) {
      return Optional.empty();
    }
    // the diagrams around services are all called alike
    String name =
        page.service().isEmpty() ? diagram.id() : MarkdownForm.WIKI.path(page) + "-" + diagram.id();
    String path = FOLDER + name + ".svg";
    return svg(directory.resolve(path), diagram)
        .map(
            svg -> {
              drawn.put(path, svg);
              return RelativeLinks.between(form.path(page), path);
            });
  }

  private Optional<String> svg(Path file, Diagram diagram) {
    String source = PictureSource.of(diagram);
    return read(file)
        .filter(text -> SvgFile.shows(text, source))
        .or(() -> fresh.svg(diagram).map(svg -> SvgFile.of(svg, source)));
  }

  private static Optional<String> read(Path file) {
    try {
      return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String templates() {
    return form.templates();
  }

  @Override
  public String heading() {
    return form.heading();
  }

  @Override
  public String href(PageSpec from, PageSpec to) {
    return form.href(from, to);
  }

  @Override
  public String title(PageSpec page) {
    return form.title(page);
  }

  @Override
  public PictureLinks pictureLinks() {
    return form.pictureLinks();
  }

  @Override
  public String anchor(String name) {
    return form.anchor(name);
  }

  @Override
  public boolean keepsBracesApart() {
    return form.keepsBracesApart();
  }

  @Override
  public Optional<String> picture(Diagram diagram) {
    return form.picture(diagram);
  }
}
