package io.github.driftless.diagram.layout;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Direction;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Frame;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A diagram without lines whose frames stand in two columns, each frame below the shorter one, and
 * its nodes in rows as wide as the column. Hidden lines run down the columns alone: those from row
 * to row of a whole picture move frames apart.
 */
public final class FrameColumns {

  /** Characters that a picture may be wide and still be read on a page. */
  private static final int PAGE = 116;

  private static final int COLUMNS = 2;

  /** The height of a frame without its nodes, and what is between two rows, in lines of text. */
  private static final int FRAME = 3;

  private static final int GAP = 2;

  /** What stands around a node or a frame, in characters. */
  private static final int PADDING = 4;

  /** Letters that an icon before a name takes, kept free where a format shows none. */
  private static final int ICON = 3;

  private final List<Item> frames;
  private final int room;
  private final int[] heights;
  private final List<List<Item>> columns = new ArrayList<>();
  private final List<Edge> hidden = new ArrayList<>();

  private FrameColumns(List<Item> frames) {
    this.frames = frames;
    int count = Math.max(1, Math.min(COLUMNS, frames.size()));
    this.room = PAGE / count;
    this.heights = new int[count];
    for (int i = 0; i < count; i++) {
      columns.add(new ArrayList<>());
    }
  }

  /** Returns a diagram with the frames in its host's frame in columns. */
  public static Diagram of(Diagram diagram) {
    FrameColumns layout = new FrameColumns(RowLayout.blocks(diagram));
    layout.frames.forEach(layout::place);
    List<Item> items =
        diagram.items().stream()
            .map(item -> item.<Item>match(node -> node, layout::inColumns))
            .toList();
    return diagram.with(items, layout.hidden).with(Direction.DOWN);
  }

  /** Returns what holds columns, where there are any. */
  public static Optional<Item> holder(Diagram diagram) {
    return diagram.direction() == Direction.RIGHT
        ? Optional.empty()
        : diagram.items().stream()
            .filter(
                item ->
                    item.items().stream()
                        .anyMatch(each -> each.match(node -> false, Group::isLayoutOnly)))
            .findFirst();
  }

  /**
   * Returns a diagram with all nodes of all frames below each other, as narrow as can be; one
   * without columns as it is.
   */
  public static Diagram stacked(Diagram diagram) {
    Optional<Item> holder = holder(diagram);
    if (holder.isEmpty()) {
      return diagram;
    }
    List<Item> frames =
        holder.get().items().stream().flatMap(column -> column.items().stream()).toList();
    List<Node> nodes = frames.stream().flatMap(frame -> RowLayout.nodes(frame).stream()).toList();
    List<Edge> edges = new ArrayList<>();
    for (int i = 1; i < nodes.size(); i++) {
      edges.add(Edge.hidden(nodes.get(i - 1).id(), nodes.get(i).id()));
    }
    return diagram.with(
        diagram.items().stream()
            .map(
                item ->
                    item.id().equals(holder.get().id())
                        ? item.<Item>match(node -> node, group -> group.withItems(frames))
                        : item)
            .toList(),
        edges);
  }

  /** Columns that no line joins are laid out each by itself. */
  private Group inColumns(Group group) {
    if (group.frame() != Frame.BOUNDARY || columns.size() < 2) {
      return group;
    }
    List<Item> items = new ArrayList<>();
    for (List<Item> column : columns) {
      items.add(Group.of("column " + (items.size() + 1), "", Frame.CLUSTER, column));
    }
    return group.withItems(items);
  }

  private void place(Item frame) {
    int place = 0;
    for (int i = 1; i < heights.length; i++) {
      place = heights[i] < heights[place] ? i : place;
    }
    List<Item> column = columns.get(place);
    if (!column.isEmpty()) {
      hidden.add(Edge.hidden(column.get(column.size() - 1).id(), frame.id()));
    }
    column.add(frame);
    heights[place] += FRAME + rows(frame);
  }

  /** Puts the nodes of a frame into rows, and returns how high these are. */
  private int rows(Item frame) {
    List<Node> nodes = RowLayout.nodes(frame);
    int inRow = nodes.size();
    while (inRow > 1 && width(frame, inRow) > room) {
      inRow--;
    }
    // as many in the last row as in the others
    int rows = (nodes.size() + inRow - 1) / inRow;
    inRow = (nodes.size() + rows - 1) / rows;
    int height = 0;
    for (int i = 0; i < nodes.size(); i += inRow) {
      int next = i + inRow;
      for (int j = i; j < next && next < nodes.size(); j++) {
        // whatever leads nowhere would be drawn in any row
        int below = Math.min(j + inRow, nodes.size() - 1);
        hidden.add(Edge.hidden(nodes.get(j).id(), nodes.get(below).id()));
      }
      height += GAP + highest(nodes.subList(i, Math.min(nodes.size(), next)));
    }
    return height;
  }

  /** Returns how wide a frame is whose nodes stand in so many columns, in characters. */
  private static int width(Item frame, int inRow) {
    return TextWidth.inColumns(RowLayout.nodes(frame), inRow, FrameColumns::width) + PADDING;
  }

  private static int width(Node node) {
    int label = TextWidth.longest(node.label()) + (node.icon().isPresent() ? ICON : 0);
    return Math.max(TextWidth.letters(node), label) + PADDING;
  }

  private static int highest(List<Node> row) {
    return row.stream()
        .mapToInt(
            node ->
                (int) node.label().lines().count()
                    + (int) node.detail().orElse("").lines().count()
                    + (node.stereotype().isPresent() ? 1 : 0))
        .max()
        .orElse(0);
  }
}
