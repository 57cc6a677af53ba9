package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.layout.TextWidth;
import io.github.driftless.diagram.layout.Wrapping;

/**
 * Titles no wider than what is in the box. Where groups stand in columns, Smetana moves all columns
 * apart for a title that is wider.
 */
final class FittedTitle {

  /** Letters that stand in one line however narrow the box is. */
  static final int LEAST = 12;

  /** Letters that a box is wider than the text in it. */
  private static final int PADDING = 2;

  private FittedTitle() {}

  /** Returns a title in as many lines as it needs over the nodes of a group. */
  static String of(String title, Group group) {
    int widest = LEAST;
    for (Item item : group.items()) {
      if (!(item instanceof Node node)) {
        return title;
      }
      widest = Math.max(widest, TextWidth.letters(node) + PADDING);
    }
    return Wrapping.wrap(title, widest);
  }
}
