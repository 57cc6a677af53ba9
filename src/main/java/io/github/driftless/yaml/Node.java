package io.github.driftless.yaml;

import io.github.driftless.problem.Location;
import java.util.Optional;
import java.util.function.Function;

/** A node of a YAML document: a mapping, a sequence or a scalar. Immutable. */
public sealed interface Node permits MappingNode, SequenceNode, ScalarNode {

  /** Returns what is made of this, for each kind that there is. */
  <T> T match(
      Function<MappingNode, T> mapping,
      Function<SequenceNode, T> list,
      Function<ScalarNode, T> scalar);

  /** Returns where the node's first character stands. */
  Location location();

  /** Returns the tag as written, for example {@code !reset}; empty where none was written. */
  Optional<String> tag();

  /**
   * Returns the comment that ends the line on which the node's entry or item begins, without the
   * {@code #} and the blanks around it.
   */
  Optional<String> comment();
}
