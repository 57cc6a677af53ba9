package io.github.driftless.page;

import io.github.driftless.diagram.Diagram;
import java.util.Optional;

/**
 * How pages are written for a place: what Markdown leaves open, or every place spells in its own
 * way. What takes more than a word, such as a box that catches the eye or a part that folds, is
 * spelled by the place's templates.
 */
public interface PageForm {

  /** Where the nodes of pictures can lead. */
  enum PictureLinks {
    /** Nowhere within the pages: pictures stand in frames of their own. */
    NONE,
    /** To places on the page that shows the picture. */
    OWN_PAGE,
    /** To any page. */
    ANY_PAGE
  }

  /** Returns the folder of its templates, with a slash at its end. */
  String templates();

  /** Returns what the headings of a page's sections begin with: {@code ##}. */
  String heading();

  /** Returns the target of a link from a page to another one. */
  String href(PageSpec from, PageSpec to);

  /** Returns what a page is called in links to it. */
  String title(PageSpec page);

  /** Returns where pictures can lead. */
  PictureLinks pictureLinks();

  /**
   * Returns the Markdown that gives a place on a page a name, so that a picture can lead to it;
   * blank where none can.
   *
   * @param name {@code [a-z0-9-]+}
   */
  String anchor(String name);

  /**
   * Returns whether something runs over the finished pages that takes two braces for a template.
   */
  boolean keepsBracesApart();

  /** Returns whether the place makes links of names in text by itself. */
  default boolean linksNames() {
    return false;
  }

  /**
   * Returns whether the place has so little room for tables, or breaks them so badly, that the
   * image of a service stands below its name rather than in a column of its own.
   */
  default boolean narrowTables() {
    return false;
  }

  /**
   * Returns where a file lies that shows a diagram, seen from a page, if the diagram is too large
   * to stand in the page itself; empty where it is not.
   */
  default Optional<String> pictureFile(PageSpec page, Diagram diagram) {
    return Optional.empty();
  }

  /**
   * Returns the Markdown that shows a diagram.
   *
   * @return empty where it could not be drawn
   */
  Optional<String> picture(Diagram diagram);
}
