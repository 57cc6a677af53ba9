package io.github.driftless.diagram.layout;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Line;
import java.util.List;
import java.util.OptionalInt;

/**
 * What is left of a large diagram where a page is as wide as it is: lines that run side by side
 * become one; where there are many nodes, those that nothing tells apart but their names become one
 * that lists them; where there are many lines, those between two groups become one between the
 * groups. A small diagram stays as it is.
 */
public final class Abridgement {

  /** So many times more nodes than are wanted are worse than lists. */
  private static final int MANY = 2;

  private Abridgement() {}

  /**
   * Returns a diagram for a page.
   *
   * @param things what its nodes are, in the plural: {@code services}
   * @param limit how many nodes are few enough to be told apart, and how many lines
   */
  public static Diagram of(Diagram diagram, String things, int limit) {
    return of(diagram, things, limit, OptionalInt.empty());
  }

  /**
   * Returns a diagram for a page.
   *
   * @param things what its nodes are, in the plural: {@code services}
   * @param limit how many nodes are few enough to be told apart, and how many lines
   * @param wide characters in a line of names; empty for as many as suit their number
   */
  public static Diagram of(Diagram diagram, String things, int limit, OptionalInt wide) {
    Diagram shorter = diagram.with(diagram.items(), LineBundles.parallel(diagram.edges()));
    if (nodes(shorter.items()) > limit) {
      shorter = AlikeNodes.merged(shorter, things, wide);
    }
    if (lines(shorter.edges()) > limit) {
      // what only lines told apart may be alike now
      shorter = AlikeNodes.merged(LineBundles.betweenGroups(shorter, limit), things, wide);
    }
    return shorter;
  }

  /**
   * Returns a diagram for a page, and where all that is not enough, one with a list in place of the
   * nodes of each group; where their lines led is said in it.
   *
   * @param things what its nodes are, in the plural: {@code services}
   * @param limit how many nodes are few enough to be told apart, and how many lines
   */
  public static Diagram listed(Diagram diagram, String things, int limit) {
    Diagram shorter = of(diagram, things, limit);
    return nodes(shorter.items()) > MANY * limit
        ? GroupLists.everywhere(BoxLines.of(diagram))
        : shorter;
  }

  private static int nodes(List<Item> items) {
    return items.stream()
        .mapToInt(item -> item.match(node -> 1, group -> nodes(group.items())))
        .sum();
  }

  /** Returns how many lines are seen. */
  static int lines(List<Edge> edges) {
    return (int) edges.stream().filter(edge -> edge.line() != Line.HIDDEN).count();
  }
}
