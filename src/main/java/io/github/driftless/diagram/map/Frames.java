package io.github.driftless.diagram.map;

import io.github.driftless.diagram.Diagram.Frame;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.StyleClass;
import io.github.driftless.diagram.map.Placed.PlacedCrowd;
import io.github.driftless.diagram.map.Placed.PlacedCrowd.Mark;
import io.github.driftless.diagram.map.Placed.PlacedFrame;
import io.github.driftless.diagram.map.PlacedText.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Lays out what no line leads into: boxes in a grid, frames around them, crowds.
 *
 * @param boxes draws boxes
 * @param crowds the ids of the groups that are counted
 * @param ratio how many times wider than high a frame is, about
 * @param beside whether what no line leads to stands beside the rest of a host, or below it
 */
record Frames(Boxes boxes, Set<String> crowds, double ratio, boolean beside) {

  /** Around what is in a frame, and above it, where its title stands. */
  static final double SIDE = 11;

  private static final double TITLE = 30;
  private static final double SECOND = 17;
  private static final double BETWEEN = 8;

  /** What the page puts behind a title: the button that folds its frame. */
  private static final double BUTTON = 20;

  /** How much room a title has at least, if it needs it. */
  private static final double WIDEST_TITLE = 240;

  private static final double MARK = 8;
  private static final double STEP = 11;

  /** So many marks are of full size; of more, each is smaller. */
  private static final int MARKS = 240;

  /** Returns items that no line leads to, and none into. */
  Block pack(List<? extends Item> items) {
    return pack(items, ratio);
  }

  /**
   * Returns such items about as wide as what stands above them, and wider where the whole would be
   * a tower.
   *
   * @param width of what stands above them
   * @param height of that
   */
  Block below(List<? extends Item> items, double width, double height) {
    Block block = pack(items, ratio);
    double area = Math.max(1, block.width() * block.height());
    // the width w of the whole, for which w = ratio * (height + area / w)
    double half = ratio * height / 2;
    double whole = Math.max(width, half + Math.sqrt(half * half + ratio * area));
    return pack(items, whole * whole / area);
  }

  /**
   * Returns such items about as high as what stands beside them, and higher where the whole would
   * be a ribbon.
   *
   * @param width of what stands beside them
   * @param height of that
   */
  Block beside(List<? extends Item> items, double width, double height) {
    Block block = pack(items, ratio);
    double area = Math.max(1, block.width() * block.height());
    // the height h of the whole, for which ratio * h = width + area / h
    double half = width / ratio / 2;
    double whole = Math.max(height, half + Math.sqrt(half * half + area / ratio));
    return pack(items, area / (whole * whole));
  }

  /** What is in groups keeps its own proportions. */
  private Block pack(List<? extends Item> items, double outer) {
    List<Node> nodes = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    for (Item item : items) {
      item.visit(nodes::add, group -> blocks.add(group(group)));
    }
    if (!nodes.isEmpty()) {
      blocks.add(0, grid(nodes, outer));
    }
    return blocks.isEmpty() ? new Block(0, 0, List.of()) : Packing.of(blocks, outer);
  }

  /** Returns an item that no line leads into. */
  Block item(Item item) {
    return item.match(node -> grid(List.of(node), ratio), this::group);
  }

  private Block group(Group group) {
    if (crowds.contains(group.id())) {
      return crowd(group);
    }
    Block inside = pack(group.items());
    double top = top(group, inside.width());
    double width = Math.max(inside.width(), title(group)) + 2 * SIDE;
    double height = top + inside.height() + (group.isLayoutOnly() ? 0 : SIDE);
    if (group.isLayoutOnly()) {
      return inside;
    }
    return new Block(
        width, height, List.of(frame(group, new Rect(0, 0, width, height), inside.at(SIDE, top))));
  }

  private Block grid(List<Node> nodes, double outer) {
    double width = 0;
    double height = 0;
    for (Node node : nodes) {
      width = Math.max(width, boxes.width(node));
      height = Math.max(height, boxes.height(node));
    }
    int columns =
        (int)
            Math.ceil(
                Math.sqrt(nodes.size() * outer * (height + BETWEEN) / (width + BETWEEN)) - 0.2);
    columns = Math.max(1, Math.min(nodes.size(), columns));
    List<Placed> parts = new ArrayList<>();
    double y = 0;
    for (int i = 0; i < nodes.size(); i += columns) {
      List<Node> row = nodes.subList(i, Math.min(nodes.size(), i + columns));
      double high = row.stream().mapToDouble(boxes::height).max().orElse(0);
      for (int k = 0; k < row.size(); k++) {
        parts.add(boxes.box(row.get(k), new Rect(k * (width + BETWEEN), y, width, high)));
      }
      y += high + BETWEEN;
    }
    return new Block(columns * (width + BETWEEN) - BETWEEN, y - BETWEEN, parts);
  }

  /** Returns how far below the upper edge of a frame its content begins. */
  static double top(Group group, double width) {
    if (group.isLayoutOnly()) {
      return 0;
    }
    return group.detail().isPresent() && !fits(group, width) ? TITLE + SECOND : TITLE;
  }

  private static boolean fits(Group group, double width) {
    return Style.TITLE.width(group.label())
            + BETWEEN
            + group.detail().map(Style.DETAIL::width).orElse(0.0)
            + BUTTON
        <= width;
  }

  /** Returns how much room the title of a frame should have. */
  static double title(Group group) {
    double detail = group.detail().map(Style.DETAIL::width).orElse(0.0);
    return Math.min(
        WIDEST_TITLE, Math.ceil(Math.max(Style.TITLE.width(group.label()) + BUTTON, detail)) + 1);
  }

  /** Returns a frame around what is at its place already. */
  PlacedFrame frame(Group group, Rect rect, List<Placed> inside) {
    List<PlacedText> texts = new ArrayList<>();
    double room = rect.width() - 2 * SIDE;
    String title = Style.TITLE.fitted(group.label(), room - BUTTON);
    texts.add(new PlacedText(title, rect.x() + SIDE, rect.y() + 20, Style.TITLE));
    group
        .detail()
        .ifPresent(
            detail -> {
              boolean beside = fits(group, room);
              texts.add(
                  new PlacedText(
                      Style.DETAIL.fitted(detail, room),
                      rect.x() + SIDE + (beside ? Style.TITLE.width(title) + BETWEEN : 0),
                      rect.y() + 20 + (beside ? 0 : SECOND),
                      Style.DETAIL));
            });
    return new PlacedFrame(rect, group, texts, inside);
  }

  private Block crowd(Group group) {
    List<Node> all = nodes(group.items());
    double shrink = Math.min(1, Math.sqrt((double) MARKS / all.size()));
    int columns = Math.max(6, (int) Math.ceil(Math.sqrt(all.size() * 2.2)));
    double width = Math.max(Style.LABEL.width(group.label()), columns * STEP * shrink);
    int rows = (all.size() + columns - 1) / columns;
    double marksHigh = rows * STEP * shrink;
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      marks.add(
          new Mark(
              new Rect(
                  SIDE + (i % columns) * STEP * shrink,
                  TITLE + (i / columns) * STEP * shrink,
                  MARK * shrink,
                  MARK * shrink),
              all.get(i).tone()));
    }
    Rect rect = new Rect(0, 0, width + 2 * SIDE, TITLE + marksHigh + SIDE - 3);
    Rect window = new Rect(SIDE, TITLE, width, marksHigh);
    Frames within = new Frames(new Boxes(boxes.facts(), 3), Set.of(), width / marksHigh, false);
    return new Block(
        rect.width(),
        rect.height(),
        List.of(
            new PlacedCrowd(
                rect,
                group,
                List.of(new PlacedText(group.label(), SIDE, 20, Style.LABEL)),
                marks,
                within.pack(group.items()),
                window)));
  }

  /** Returns all nodes in items, those in groups too. */
  static List<Node> nodes(List<? extends Item> items) {
    List<Node> nodes = new ArrayList<>();
    for (Item item : items) {
      item.visit(nodes::add, group -> nodes.addAll(nodes(group.items())));
    }
    return nodes;
  }

  /** Returns a group of some that are counted. */
  static Group crowd(String id, String label, List<? extends Item> items) {
    return Group.of(id, label, Frame.CLUSTER, items).withTone(StyleClass.NEUTRAL);
  }
}
