package io.github.driftless.page.target;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.page.PageForm;
import io.github.driftless.page.PageSpec;
import io.github.driftless.page.PictureSource;
import io.github.driftless.page.Pictures;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Pages for Wiki.js link by their place in the wiki, and pictures stand in the page, drawn.
 *
 * @param locale that of the pages
 * @param first the path of the first page; the others stand below it
 * @param root the title of the first page
 */
record WikiJsForm(String locale, String first, String root, Pictures pictures) implements PageForm {

  /** Returns where a page is in the wiki. */
  String path(PageSpec page) {
    return page.isFirst() ? first : first + "/" + page.path();
  }

  @Override
  public String templates() {
    return "wikijs/";
  }

  @Override
  public String heading() {
    return "#";
  }

  @Override
  public String href(PageSpec from, PageSpec to) {
    return "/" + locale + "/" + path(to);
  }

  @Override
  public String title(PageSpec page) {
    return page.isFirst() ? root : page.title();
  }

  @Override
  public PictureLinks pictureLinks() {
    return PictureLinks.ANY_PAGE;
  }

  /**
   * A picture's link leads the browser to the place itself, which then would lie below the header
   * that stands in front of the page, 4rem high.
   */
  @Override
  public String anchor(String name) {
    return "<span id=\"" + name + "\" style=\"scroll-margin-top:5rem\"></span>";
  }

  /** Between its navigation and its contents there are some 700 pixels on a screen of 1280. */
  @Override
  public boolean narrowTables() {
    return true;
  }

  @Override
  public boolean linksNames() {
    return true;
  }

  @Override
  public boolean keepsBracesApart() {
    return true;
  }

  @Override
  public Optional<String> picture(Diagram diagram) {
    return pictures
        .svg(diagram)
        .map(
            svg ->
                "<!-- picture "
                    + PictureSource.of(diagram)
                    + " -->\n\n```diagram\n"
                    + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8))
                    + "\n```");
  }
}
