package io.github.driftless.diagram.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.BoxLayouterOptions;
import org.eclipse.elk.core.util.BoxLayoutProvider;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Packs things that no line leads to: boxes in a grid, anything else as closely as ELK can. */
final class Packing {

  static final double GAP = 10;

  /** So few stay in their order, whatever room that takes. */
  private static final int FEW = 6;

  private Packing() {}

  /**
   * Returns blocks in rows.
   *
   * @param ratio how many times wider than high the whole is, about
   */
  static Block of(List<Block> blocks, double ratio) {
    if (blocks.size() == 1) {
      return blocks.get(0);
    }
    ElkNode root = ElkGraphUtil.createGraph();
    root.setProperty(BoxLayouterOptions.ASPECT_RATIO, ratio);
    root.setProperty(BoxLayouterOptions.SPACING_NODE_NODE, GAP);
    root.setProperty(BoxLayouterOptions.PADDING, new ElkPadding(0));
    root.setProperty(BoxLayouterOptions.EXPAND_NODES, true);
    // of many, those of one height side by side: there is no room in between for nothing
    List<Block> sorted = new ArrayList<>(blocks);
    if (blocks.size() > FEW) {
      sorted.sort(Comparator.comparingDouble(Block::height).reversed());
    }
    int place = sorted.size();
    for (Block block : sorted) {
      ElkNode node = ElkGraphUtil.createNode(root);
      node.setDimensions(block.width(), block.height());
      node.setProperty(BoxLayouterOptions.PRIORITY, place--);
    }
    new BoxLayoutProvider().layout(root, new NullElkProgressMonitor());
    List<Placed> parts = new ArrayList<>();
    double width = 0;
    double height = 0;
    for (int i = 0; i < sorted.size(); i++) {
      ElkNode node = root.getChildren().get(i);
      Block block = sorted.get(i);
      parts.addAll(block.stretched(node.getWidth(), node.getHeight()).at(node.getX(), node.getY()));
      width = Math.max(width, node.getX() + node.getWidth());
      height = Math.max(height, node.getY() + node.getHeight());
    }
    return new Block(width, height, parts);
  }
}
