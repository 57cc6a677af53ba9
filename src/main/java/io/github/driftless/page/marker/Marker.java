package io.github.driftless.page.marker;

import java.util.SortedMap;

/**
 * A marker in a page.
 *
 * @param begins whether it begins a region or ends one
 * @param name what it calls the region
 * @param attributes what it says besides; none for an end marker
 * @param at where the comment begins in the page, in UTF-16 units
 */
record Marker(boolean begins, String name, SortedMap<String, String> attributes, int at) {

  /** Returns the marker as it would be typed. */
  String text() {
    StringBuilder said = new StringBuilder(name);
    attributes.forEach((key, value) -> said.append(' ').append(MarkerSyntax.attribute(key, value)));
    return begins ? MarkerSyntax.begin(said.toString()) : MarkerSyntax.end(name);
  }
}
