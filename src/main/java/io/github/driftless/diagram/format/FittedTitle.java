package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.layout.Wrapping;

/**
 * Titles no wider than what is in the box. Where groups stand in columns, Smetana moves all columns
 * apart for a title that is wider.
 */
final class FittedTitle {

  /** Sizes of letters, in pixels: of names and of what stands below them. */
  private static final int LARGE = 13;

  private static final int SMALL = 11;

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
      widest = Math.max(widest, letters(node) + PADDING);
    }
    return Wrapping.wrap(title, widest);
  }

  /** Returns how many letters the text in a node is wide, an icon aside. */
  static int letters(Node node) {
    int kind = node.stereotype().map(text -> text.length() + 2).orElse(0);
    int small = longest(node.detail().orElse("")) * SMALL / LARGE;
    return Math.max(kind, Math.max(longest(node.label()), small));
  }

  /** Returns the letters of the longest line of a text. */
  static int longest(String text) {
    return text.lines().mapToInt(String::length).max().orElse(0);
  }
}
