package io.github.driftless.diagram;

import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Node;
import java.util.List;
import java.util.function.UnaryOperator;

/** Items with their nodes made into others, those in groups too. */
final class ChangedNodes {

  private ChangedNodes() {}

  static List<Item> of(List<Item> items, UnaryOperator<Node> change) {
    return items.stream()
        .map(
            item ->
                item.<Item>match(
                    change::apply, group -> group.withItems(of(group.items(), change))))
        .toList();
  }
}
