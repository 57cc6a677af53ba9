package io.github.driftless.page.target;

import io.github.driftless.page.Pictures;
import io.github.driftless.page.RegionRequest;
import io.github.driftless.page.StackPages;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What belongs into marker regions of pages on a Wiki.js: as everywhere, but for pictures, which
 * are drawn, and for what folds, which a Wiki.js spells in another way.
 */
public final class WikiJsRegions {

  private final StackPages pages;
  private final Pictures pictures;
  private final WikiJsForm form;

  /**
   * @param pictures draws what regions show
   */
  public WikiJsRegions(StackPages pages, Pictures pictures) {
    this.pages = pages;
    this.pictures = pictures;
    // a region links to no page, so that it makes no difference where the pages are
    this.form = new WikiJsForm("", "", "", pictures);
  }

  /**
   * Returns what belongs into a region.
   *
   * @return empty where a template has an error
   */
  public Optional<String> region(RegionRequest request) {
    return pages.region(
        form,
        request,
        Map.of("pictures", pages.pictures(pictures).getOrDefault(request.mode(), List.of())));
  }
}
