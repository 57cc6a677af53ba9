package io.github.driftless.diagram.map;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.BoxLayouterOptions;
import org.eclipse.elk.core.util.BoxLayoutProvider;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Packs things that no line leads to: boxes in a grid, anything else as closely as ELK can. */
final class Packing {

  static final double GAP = 12;

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
    int place = blocks.size();
    for (Block block : blocks) {
      ElkNode node = ElkGraphUtil.createNode(root);
      node.setDimensions(block.width(), block.height());
      node.setProperty(BoxLayouterOptions.PRIORITY, place--);
    }
    new BoxLayoutProvider().layout(root, new NullElkProgressMonitor());
    List<Placed> parts = new ArrayList<>();
    double width = 0;
    double height = 0;
    for (int i = 0; i < blocks.size(); i++) {
      ElkNode node = root.getChildren().get(i);
      Block block = blocks.get(i);
      parts.addAll(block.at(node.getX(), node.getY()));
      width = Math.max(width, node.getX() + block.width());
      height = Math.max(height, node.getY() + block.height());
    }
    return new Block(width, height, parts);
  }
}
