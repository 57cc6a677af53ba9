package io.github.driftless.diagram.layout;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Direction;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Frame;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A diagram of many nodes as a page can hold it: the host's boxes stand below each other in their
 * order, as many beside each other as a page is wide, and the nodes of each in rows. Lines run
 * between boxes alone, see {@link BoxLines}: no layout leads one through a foreign box then, and
 * Mermaid lays out each box by itself.
 */
public final class RowLayout {

  /** So many nodes find room one below the other. */
  private static final int FEW = 12;

  /** Characters that a page is wide. */
  private static final int PAGE = 84;

  /** What stands between two nodes and around them, in characters. */
  private static final int GAP = 4;

  private final List<Item> blocks;
  private final List<Edge> hidden = new ArrayList<>();

  private RowLayout(List<Item> blocks) {
    this.blocks = blocks;
  }

  /** Returns a diagram of many nodes without lines in bands, and any other as it is. */
  public static Diagram of(Diagram diagram) {
    List<Item> blocks = blocks(diagram);
    long nodes = LayoutBlocks.flat(blocks).filter(Node.class::isInstance).count();
    return diagram.edges().isEmpty() && nodes > FEW ? drawn(diagram) : diagram;
  }

  /** Returns what is in the host's frame. */
  static List<Item> blocks(Diagram diagram) {
    return diagram.items().stream()
        .filter(item -> item.match(node -> false, group -> group.frame() == Frame.BOUNDARY))
        .flatMap(item -> item.items().stream())
        .toList();
  }

  private static Diagram drawn(Diagram diagram) {
    RowLayout bands = new RowLayout(blocks(diagram));
    List<List<Item>> shelves = bands.shelves();
    for (List<Item> shelf : shelves) {
      for (Item block : shelf) {
        bands.rows(block, shelf.size() == 1);
      }
    }
    for (int i = 1; i < shelves.size(); i++) {
      bands.below(shelves.get(i - 1), shelves.get(i));
    }
    bands.underneath(diagram, shelves);
    List<Edge> edges = new ArrayList<>(bands.hidden);
    edges.addAll(diagram.edges());
    return diagram.with(diagram.items(), edges).with(Direction.DOWN);
  }

  /** Returns the blocks as they stand beside each other, in their order. */
  private List<List<Item>> shelves() {
    List<List<Item>> shelves = new ArrayList<>();
    int room = 0;
    for (Item block : blocks) {
      int width = width(block, columns(block, false));
      if (shelves.isEmpty() || room < width) {
        shelves.add(new ArrayList<>());
        room = PAGE;
      }
      shelves.get(shelves.size() - 1).add(block);
      room -= width;
    }
    return shelves;
  }

  /**
   * Returns how many nodes of a block stand in a row: about as many as there are rows, or, where it
   * stands alone, as many as there is room for.
   */
  private static int columns(Item block, boolean alone) {
    int size = nodes(block).size();
    int columns = alone ? size : (int) Math.ceil(Math.sqrt(size));
    while (columns > 1 && width(block, columns) > PAGE) {
      columns--;
    }
    // as many in the last row as in the others
    int rows = (size + columns - 1) / Math.max(1, columns);
    return Math.max(1, (size + rows - 1) / Math.max(1, rows));
  }

  private static int width(Item block, int columns) {
    int sum = GAP + TextWidth.inColumns(nodes(block), columns, RowLayout::width);
    return Math.max(sum, block.match(node -> 0, group -> group.title().length() + 2 * GAP));
  }

  private static int width(Node node) {
    int longest = node.stereotype().map(kind -> kind.length() + 2).orElse(0);
    for (String text : List.of(node.label(), node.detail().orElse(""))) {
      longest = Math.max(longest, TextWidth.longest(text));
    }
    return longest + GAP;
  }

  /** Returns the nodes of a block, in order. */
  static List<Node> nodes(Item block) {
    return LayoutBlocks.flat(List.of(block))
        .filter(Node.class::isInstance)
        .map(Node.class::cast)
        .toList();
  }

  private void rows(Item block, boolean alone) {
    List<Node> nodes = nodes(block);
    int columns = columns(block, alone);
    for (int i = columns; i < nodes.size(); i++) {
      hidden.add(Edge.hidden(nodes.get(i - columns).id(), nodes.get(i).id()));
    }
    // a column with fewer than the others would end where they end, and not begin there
    int longest = 0;
    for (int column = 1; column < columns; column++) {
      if (length(nodes, column, columns) > length(nodes, longest, columns)) {
        longest = column;
      }
    }
    for (int column = 0; column < columns && column + columns < nodes.size(); column++) {
      if (length(nodes, column, columns) < length(nodes, longest, columns)) {
        hidden.add(Edge.hidden(nodes.get(longest).id(), nodes.get(column + columns).id()));
      }
    }
  }

  /** Returns how many stand below each other in a column; a remark stands below its node. */
  private static int length(List<Node> nodes, int column, int columns) {
    int rows = (nodes.size() - column + columns - 1) / columns;
    return rows + (nodes.get(column + (rows - 1) * columns).note().isPresent() ? 1 : 0);
  }

  /** Each of a shelf stands below one of the shelf above, about where it stands itself. */
  private void below(List<Item> upper, List<Item> lower) {
    for (int i = 0; i < Math.max(upper.size(), lower.size()); i++) {
      Item above = upper.get(i * upper.size() / Math.max(upper.size(), lower.size()));
      Item under = lower.get(i * lower.size() / Math.max(upper.size(), lower.size()));
      hidden.add(Edge.hidden(above.id(), under.id()));
    }
  }

  /** What stands outside and has no line would stand beside the host. */
  private void underneath(Diagram diagram, List<List<Item>> shelves) {
    Set<String> linked = new HashSet<>();
    diagram.edges().forEach(edge -> linked.addAll(List.of(edge.from(), edge.to())));
    for (Item item : diagram.items()) {
      if (item instanceof Node && !linked.contains(item.id()) && !shelves.isEmpty()) {
        hidden.add(Edge.hidden(shelves.get(shelves.size() - 1).get(0).id(), item.id()));
      }
    }
  }
}
