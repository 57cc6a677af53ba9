package io.github.driftless.yaml;

import io.github.driftless.problem.Location;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A sequence.
 *
 * @param items the items in document order
 */
public record SequenceNode(
    List<Node> items, Location location, Optional<String> tag, Optional<String> comment)
    implements Node {

  public SequenceNode {
    items = List.copyOf(items);
  }

  @Override
  public <T> T match(
      Function<MappingNode, T> mapping,
      Function<SequenceNode, T> list,
      Function<ScalarNode, T> scalar) {
    return list.apply(this);
  }

  /** Returns a sequence at the same place with other items. */
  public SequenceNode withItems(List<Node> others) {
    return new SequenceNode(others, location, tag, comment);
  }
}
