package io.github.driftless.map;

import io.github.driftless.diagram.map.MapStyle;
import java.util.Map;

/**
 * What another page needs to show a map: its scripts take pictures, table and data from the page
 * that {@link MapPage} writes, again and again.
 *
 * @param body what stands in the {@code body}, without pictures, table and data
 * @param looks the style sheet of the pictures, which belongs into an element called {@code looks}
 * @param styles the style sheet of all else
 * @param scripts they define the class {@code MapPage}, and begin nothing in a page without data
 */
public record MapShell(String body, String looks, String styles, String scripts) {

  private static final String NO_SYMBOLS =
      "<svg class=\"symbols\" width=\"0\" height=\"0\" aria-hidden=\"true\"></svg>";

  /** Returns what any such page needs: it is the same for every stack. */
  public static MapShell of() {
    return new MapShell(
        PageParts.filled(PageParts.body(), Map.of("symbols", NO_SYMBOLS)),
        MapStyle.css(),
        PageParts.styles(),
        PageParts.scripts());
  }
}
