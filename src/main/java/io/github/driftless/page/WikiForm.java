package io.github.driftless.page;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.topology.Pages;
import io.github.driftless.topology.SitePage;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Wiki.js: pages link by their place in the wiki, and pictures stand in the page, drawn.
 *
 * @param root the title of the first page
 */
record WikiForm(Pages.WikiJs wiki, String root, Pictures pictures) implements SiteForm {

  /** Returns where a page is in the wiki; the first stands above the others. */
  String path(PageSpec page) {
    return page.kind() == SitePage.ARCHITECTURE ? wiki.path() : wiki.path() + "/" + page.path();
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
  public String href(PageSpec from, PageSpec to, String anchor) {
    String place = anchor.isEmpty() ? "" : "#" + anchor;
    return from.path().equals(to.path()) ? place : "/" + wiki.locale() + "/" + path(to) + place;
  }

  @Override
  public String title(PageSpec page) {
    return page.kind() == SitePage.ARCHITECTURE ? root : page.title();
  }

  @Override
  public boolean linksFromPictures() {
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
