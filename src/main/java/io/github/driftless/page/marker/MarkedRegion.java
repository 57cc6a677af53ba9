package io.github.driftless.page.marker;

import io.github.driftless.problem.Location;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A part of a hand-written page, between two markers, that is filled with generated text.
 *
 * @param kind the name of its {@link MarkerKind}
 * @param attributes what its begin marker says, by name
 * @param begin where its begin marker stands
 */
public record MarkedRegion(String kind, SortedMap<String, String> attributes, Location begin) {

  public MarkedRegion {
    attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
  }
}
