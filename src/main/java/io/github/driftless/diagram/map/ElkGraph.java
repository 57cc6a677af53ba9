package io.github.driftless.diagram.map;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Frame;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.map.PlacedLine.Point;
import io.github.driftless.diagram.map.PlacedText.Style;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Has ELK lay out what lines lead to, in layers from left to right, and route the lines. What no
 * line leads to is packed before, and stands there as one thing.
 */
final class ElkGraph {

  private static final String ROOT = "";

  /** What is less than this off a straight line is straight, in pixels. */
  private static final double STRAIGHT = 0.01;

  /** Between what lines lead to and what none leads to. */
  private static final double BELOW = 11;

  private final Diagram diagram;
  private final Frames frames;
  private final Set<String> ends = new HashSet<>();
  private final Map<String, ElkNode> nodes = new HashMap<>();
  private final Map<ElkNode, Block> blocks = new HashMap<>();
  private final Map<ElkNode, Group> compounds = new LinkedHashMap<>();

  /** What no line has to do with, by the node whose lowest part it stands in. */
  private final Map<ElkNode, Block> quiet = new HashMap<>();

  /** How large the rest of a node is, by its item's id, as far as it is known. */
  private final Map<String, KVector> sizes;

  private final Map<ElkEdge, Edge> edges = new LinkedHashMap<>();
  private boolean withQuiet;
  private boolean hasQuiet;

  private ElkGraph(Diagram diagram, Frames frames, Map<String, KVector> sizes) {
    this.diagram = diagram;
    this.frames = frames;
    this.sizes = sizes;
    Set<String> ids = new HashSet<>();
    ids(diagram.items(), ids);
    for (Edge edge : diagram.edges()) {
      if (edge.line() != Line.HIDDEN && ids.contains(edge.from()) && ids.contains(edge.to())) {
        ends.add(edge.from());
        ends.add(edge.to());
      }
    }
  }

  private static void ids(List<Item> items, Set<String> ids) {
    for (Item item : items) {
      ids.add(item.id());
      ids(item.items(), ids);
    }
  }

  /** What was laid out, without a legend. */
  record Result(Block block, List<PlacedLine> lines) {}

  // once, and before anybody lays anything out: it fills maps that are not for several threads
  static {
    LayoutMetaDataService.initElkReflect();
  }

  /**
   * Lays a diagram out. What no line has to do with stands below the rest, as wide as that: so the
   * rest comes first, alone.
   */
  static Result lay(Diagram diagram, Frames frames) {
    ElkGraph alone = new ElkGraph(diagram, frames, Map.of());
    if (alone.ends.isEmpty()) {
      return new Result(frames.pack(diagram.items()), List.of());
    }
    ElkNode first = alone.run(false);
    if (!alone.hasQuiet) {
      return alone.result(first);
    }
    ElkGraph whole = new ElkGraph(diagram, frames, alone.found(first));
    return whole.result(whole.run(true));
  }

  private ElkNode run(boolean withQuiet) {
    this.withQuiet = withQuiet;
    ElkNode root = ElkGraphUtil.createGraph();
    settings(root, 0, 0);
    fill(root, ROOT, diagram.items());
    for (Edge edge : diagram.edges()) {
      ElkNode from = nodes.get(edge.from());
      ElkNode to = nodes.get(edge.to());
      if (edge.line() != Line.HIDDEN && from != null && to != null && from != to) {
        connect(edge, from, to);
      }
    }
    new LayeredLayoutProvider().layout(root, new NullElkProgressMonitor());
    return root;
  }

  private Map<String, KVector> found(ElkNode root) {
    Map<String, KVector> found = new HashMap<>();
    found.put(ROOT, new KVector(root.getWidth(), root.getHeight()));
    compounds.forEach(
        (node, group) ->
            found.put(
                group.id(), new KVector(node.getWidth() - 2 * Frames.SIDE, node.getHeight())));
    return found;
  }

  private Result result(ElkNode root) {
    List<Placed> parts = new ArrayList<>();
    root.getChildren().forEach(child -> parts.addAll(placed(child, 0, 0)));
    double width = root.getWidth();
    double height = root.getHeight();
    Block rest = quiet.get(root);
    if (rest != null) {
      parts.addAll(rest.at(0, height + BELOW));
      width = Math.max(width, rest.width());
      height += BELOW + rest.height();
    }
    return new Result(new Block(width, height, parts), lines());
  }

  private static void settings(ElkNode node, double side, double top) {
    settings(node, side, top, side);
  }

  private static void settings(ElkNode node, double side, double top, double bottom) {
    node.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
    node.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
    node.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    node.setProperty(CoreOptions.PADDING, new ElkPadding(top, side, bottom, side));
    node.setProperty(CoreOptions.SPACING_NODE_NODE, 14.0);
    node.setProperty(CoreOptions.SPACING_EDGE_NODE, 12.0);
    node.setProperty(CoreOptions.SPACING_EDGE_EDGE, 12.0);
    node.setProperty(CoreOptions.SPACING_EDGE_LABEL, 4.0);
    node.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 26.0);
    node.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 14.0);
    node.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 10.0);
  }

  /** Makes nodes of items that lines have to do with, and packs the others. */
  private void fill(ElkNode parent, String id, List<Item> items) {
    List<Item> others = new ArrayList<>();
    for (Item item : items) {
      if (wired(item)) {
        item.visit(node -> block(parent, item), group -> group(parent, group));
      } else {
        others.add(item);
      }
    }
    if (others.isEmpty()) {
      return;
    }
    hasQuiet = true;
    if (withQuiet) {
      Group group = compounds.get(parent);
      KVector rest = sizes.get(id);
      if (frames.beside() && group != null && group.frame() == Frame.BOUNDARY) {
        beside(parent, frames.beside(others, rest.x, rest.y));
        return;
      }
      Block block = frames.below(others, rest.x, rest.y);
      quiet.put(parent, block);
      if (group != null) {
        settings(parent, Frames.SIDE, Frames.top(group, 0), Frames.SIDE + BELOW + block.height());
        atLeast(parent, Math.max(block.width(), Frames.title(group)) + 2 * Frames.SIDE);
      }
    }
  }

  private static void atLeast(ElkNode node, double width) {
    node.setProperty(CoreOptions.NODE_SIZE_CONSTRAINTS, EnumSet.of(SizeConstraint.MINIMUM_SIZE));
    node.setProperty(CoreOptions.NODE_SIZE_MINIMUM, new KVector(width, 0));
  }

  /** Puts what no line has to do with into the layer behind that of the rest. */
  private void beside(ElkNode parent, Block block) {
    List<ElkNode> before = List.copyOf(parent.getChildren());
    ElkNode node = node(parent, block.width(), block.height());
    blocks.put(node, block);
    before.forEach(each -> ElkGraphUtil.createSimpleEdge(each, node));
  }

  private void group(ElkNode parent, Group group) {
    if (frames.crowds().contains(group.id()) || group.items().stream().noneMatch(this::wired)) {
      block(parent, group);
      return;
    }
    ElkNode node = node(parent, 0, 0);
    nodes.put(group.id(), node);
    compounds.put(node, group);
    settings(node, group.isLayoutOnly() ? 0 : Frames.SIDE, Frames.top(group, 0));
    if (!group.isLayoutOnly()) {
      atLeast(node, Frames.title(group) + 2 * Frames.SIDE);
    }
    fill(node, group.id(), group.items());
  }

  private void block(ElkNode parent, Item item) {
    Block block = frames.item(item);
    ElkNode node = node(parent, block.width(), block.height());
    nodes.put(item.id(), node);
    blocks.put(node, block);
  }

  private static ElkNode node(ElkNode parent, double width, double height) {
    ElkNode node = ElkGraphUtil.createNode(parent);
    node.setDimensions(width, height);
    return node;
  }

  private boolean wired(Item item) {
    return ends.contains(item.id()) || item.items().stream().anyMatch(this::wired);
  }

  private void connect(Edge edge, ElkNode from, ElkNode to) {
    ElkEdge made = ElkGraphUtil.createSimpleEdge(from, to);
    edges.put(made, edge);
    edge.label()
        .filter(text -> !text.isBlank())
        .ifPresent(
            text -> {
              ElkLabel label = ElkGraphUtil.createLabel(made);
              String line = text.replace('\n', ' ');
              label.setText(line);
              label.setDimensions(
                  Math.ceil(Style.WIRE.width(line)) + 8, Math.ceil(Style.WIRE.size() * 1.3));
              label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
            });
  }

  private List<Placed> placed(ElkNode node, double x, double y) {
    double left = x + node.getX();
    double top = y + node.getY();
    Group group = compounds.get(node);
    if (group == null) {
      return blocks.get(node).at(left, top);
    }
    List<Placed> inside = new ArrayList<>();
    node.getChildren().forEach(child -> inside.addAll(placed(child, left, top)));
    Block rest = quiet.get(node);
    if (rest != null) {
      inside.addAll(
          rest.at(left + Frames.SIDE, top + node.getHeight() - Frames.SIDE - rest.height()));
    }
    Rect rect = new Rect(left, top, node.getWidth(), node.getHeight());
    return group.isLayoutOnly() ? inside : List.of(frames.frame(group, rect, inside));
  }

  private List<PlacedLine> lines() {
    List<PlacedLine> lines = new ArrayList<>();
    edges.forEach(
        (made, edge) -> {
          double x = 0;
          double y = 0;
          for (ElkNode around = made.getContainingNode();
              around != null;
              around = around.getParent()) {
            x += around.getX();
            y += around.getY();
          }
          lines.add(line(made, edge, x, y));
        });
    return lines;
  }

  /** Where a line crosses the border of a frame, ELK may join two of its pieces by a slant. */
  private static List<Point> upright(List<Point> points) {
    List<Point> upright = new ArrayList<>();
    for (Point point : points) {
      if (!upright.isEmpty()) {
        Point last = upright.get(upright.size() - 1);
        if (Math.abs(last.x() - point.x()) > STRAIGHT
            && Math.abs(last.y() - point.y()) > STRAIGHT) {
          double middle = (last.x() + point.x()) / 2;
          upright.add(new Point(middle, last.y()));
          upright.add(new Point(middle, point.y()));
        }
      }
      upright.add(point);
    }
    return upright;
  }

  private static PlacedLine line(ElkEdge made, Edge edge, double x, double y) {
    List<Point> points = new ArrayList<>();
    for (ElkEdgeSection section : made.getSections()) {
      points.add(new Point(x + section.getStartX(), y + section.getStartY()));
      for (ElkBendPoint bend : section.getBendPoints()) {
        points.add(new Point(x + bend.getX(), y + bend.getY()));
      }
      points.add(new Point(x + section.getEndX(), y + section.getEndY()));
    }
    Optional<PlacedText> label =
        made.getLabels().stream()
            .findFirst()
            .map(
                each ->
                    new PlacedText(
                        each.getText(),
                        x + each.getX() + 4,
                        y + each.getY() + Style.WIRE.size(),
                        Style.WIRE));
    return new PlacedLine(edge, upright(points), label);
  }
}
