package io.github.driftless.page;

import io.github.driftless.diagram.Diagram;
import java.util.Optional;

/** How a kind of site spells what Markdown leaves open: where pages are, and how pictures show. */
interface SiteForm {

  /** Returns the folder of its templates. */
  String templates();

  /** Returns what the headings of a page's sections begin with: {@code ##}. */
  String heading();

  /**
   * Returns a link's target.
   *
   * @param from the page it stands on
   * @param anchor the place on the page; empty for its top
   */
  String href(PageSpec from, PageSpec to, String anchor);

  /** Returns what a page is called in links to it. */
  String title(PageSpec page);

  /** Returns whether nodes of pictures can lead to other pages. */
  boolean linksFromPictures();

  /**
   * Returns the Markdown that shows a diagram.
   *
   * @return empty where it could not be drawn
   */
  Optional<String> picture(Diagram diagram);
}
