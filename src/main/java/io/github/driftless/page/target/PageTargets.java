package io.github.driftless.page.target;

import io.github.driftless.topology.Pages;
import java.nio.file.Path;
import java.util.List;

/** The list of places that pages can go to: a new one is one line here. */
public final class PageTargets {

  /** All of them; files are written in this order, those with pictures to draw last. */
  public static final List<PageTarget> ALL =
      List.of(MkDocsTarget.INSTANCE, MarkdownTarget.INSTANCE, WikiJsTarget.INSTANCE);

  private PageTargets() {}

  /** Returns the places that a stack asks for, in the order of the list. */
  public static List<Place> in(Pages pages) {
    return ALL.stream().flatMap(target -> target.in(pages).stream()).toList();
  }

  /**
   * Returns the place for a stack that asks for none, and for hand-written files that belong to
   * none.
   *
   * @param directory its folder, absolute
   */
  public static Place usual(Path directory) {
    return MkDocsTarget.at(directory);
  }
}
