package io.github.driftless.diagram.layout;

import io.github.driftless.diagram.Diagram.Node;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** How wide texts are, in characters. Layouts estimate by them, and never measure a font. */
public final class TextWidth {

  /** Sizes of letters, in pixels: of names and of what stands below them. */
  private static final int LARGE = 13;

  private static final int SMALL = 11;

  private TextWidth() {}

  /** Returns the letters of the longest line of a text; 0 of an empty one. */
  public static int longest(String text) {
    return text.lines().mapToInt(String::length).max().orElse(0);
  }

  /** Returns how many letters of its name the text in a node is wide, an icon aside. */
  public static int letters(Node node) {
    int kind = node.stereotype().map(text -> text.length() + 2).orElse(0);
    int small = longest(node.detail().orElse("")) * SMALL / LARGE;
    return Math.max(kind, Math.max(longest(node.label()), small));
  }

  /**
   * Returns how wide nodes are that stand in columns, row by row.
   *
   * @param columns how many, from 1
   * @param width of a node, with what stands around it
   */
  static int inColumns(List<Node> nodes, int columns, ToIntFunction<Node> width) {
    int[] widths = new int[columns];
    for (int i = 0; i < nodes.size(); i++) {
      widths[i % columns] = Math.max(widths[i % columns], width.applyAsInt(nodes.get(i)));
    }
    return Arrays.stream(widths).sum();
  }
}
