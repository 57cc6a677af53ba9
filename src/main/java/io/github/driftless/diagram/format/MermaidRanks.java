package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.layout.LayoutBlocks;
import io.github.driftless.diagram.layout.Ranks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Boxes in so many columns that letters get small where a page has to hold them: what is between
 * the columns, and between a box and what is in it, then is as narrow as lines allow.
 */
final class MermaidRanks {

  /** Letters that find room beside each other where there are gaps between so many columns. */
  private static final int LETTERS = 60;

  private static final int GAPS = 4;

  /** A list, and the words that say where its lines led. */
  private static final int FEW = 2;

  private MermaidRanks() {}

  /** Returns whether what stands beside each other is so long that the gaps have to be narrow. */
  static boolean isWide(Diagram diagram) {
    LayoutBlocks stations = new LayoutBlocks(diagram);
    return stations.last() >= GAPS
        && widths(stations).values().stream().mapToInt(width -> width).sum() > LETTERS;
  }

  /** Returns the letters of the longest line of text in each column, by its number. */
  static Map<Integer, Integer> widths(LayoutBlocks stations) {
    Map<Integer, Integer> widths = new HashMap<>();
    for (String station : stations.all()) {
      int widest = stations.nodes(station).stream().mapToInt(MermaidRanks::width).max().orElse(0);
      widths.merge(stations.column(station), widest, Math::max);
    }
    return widths;
  }

  private static int width(Node node) {
    int kind = node.stereotype().map(text -> text.length() + 2).orElse(0);
    return Stream.of(node.label(), node.detail().orElse(""))
        .flatMap(String::lines)
        .mapToInt(String::length)
        .reduce(kind, Math::max);
  }

  /**
   * Returns whether each of so many boxes holds so little that it finds room one below the other.
   * Mermaid 11 leaves half the gap between columns on both sides of what is in a box, in the
   * direction of the box; in one that runs downwards that makes no picture wide.
   */
  static boolean areLists(Diagram diagram) {
    return Ranks.areMany(diagram)
        && boxes(diagram).stream().allMatch(box -> box.items().size() <= FEW);
  }

  /** Returns a diagram with hidden lines that keep what is in such a box one below the other. */
  static Diagram tied(Diagram diagram) {
    if (!areLists(diagram)) {
      return diagram;
    }
    List<Edge> edges = new ArrayList<>(diagram.edges());
    for (Group box : boxes(diagram)) {
      if (box.items().size() == FEW) {
        edges.add(Edge.hidden(box.items().get(0).id(), box.items().get(1).id()));
      }
    }
    return diagram.with(diagram.items(), edges);
  }

  /** Returns whether a group has no groups in it. */
  static boolean isBox(Group group) {
    return group.items().stream().allMatch(Node.class::isInstance);
  }

  private static List<Group> boxes(Diagram diagram) {
    return LayoutBlocks.flat(diagram.items())
        .filter(Group.class::isInstance)
        .map(Group.class::cast)
        .filter(MermaidRanks::isBox)
        .toList();
  }
}
