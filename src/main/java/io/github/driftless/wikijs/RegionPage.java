package io.github.driftless.wikijs;

import io.github.driftless.page.marker.MarkedRegion;
import io.github.driftless.page.marker.MarkerKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page on the wiki that people write, and whose marker regions are to be filled.
 *
 * @param key which page
 * @param kinds what regions there can be
 * @param texts what belongs into a region: Markdown for Wiki.js; empty to leave it as it is
 */
public record RegionPage(
    PageKey key, List<MarkerKind> kinds, Function<MarkedRegion, Optional<String>> texts) {

  public RegionPage {
    kinds = List.copyOf(kinds);
  }
}
