package io.github.driftless.yaml;

import io.github.driftless.problem.Location;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A scalar.
 *
 * @param text the content, unquoted and unfolded; not interpreted
 * @param type what the text means, see {@link CoreSchema}
 * @param style how it was written
 * @param variables the variables whose values are part of the text, in order; empty until a stage
 *     that replaces variables has run
 * @param unset the variables without a value that the text hangs on: it shows {@code ${NAME}} where
 *     each would stand, and what it really says is not known; empty where it is known
 */
public record ScalarNode(
    String text,
    ScalarType type,
    ScalarStyle style,
    List<String> variables,
    List<String> unset,
    Location location,
    Optional<String> tag,
    Optional<String> comment)
    implements Node {

  @Override
  public <T> T match(
      Function<MappingNode, T> mapping,
      Function<SequenceNode, T> list,
      Function<ScalarNode, T> scalar) {
    return scalar.apply(this);
  }

  public ScalarNode {
    variables = List.copyOf(variables);
    unset = List.copyOf(unset);
  }

  /** Returns a scalar at the same place, of the same origin, that says something else. */
  public ScalarNode with(String otherText, ScalarType otherType) {
    return otherType == type && otherText.equals(text)
        ? this
        : new ScalarNode(otherText, otherType, style, variables, unset, location, tag, comment);
  }

  /** Returns this scalar with another tag. */
  public ScalarNode withTag(String other) {
    return new ScalarNode(
        text, type, style, variables, unset, location, Optional.of(other), comment);
  }

  /** Returns whether this stands for nothing: {@code ~}, {@code null}, or no value written. */
  public boolean isNull() {
    return type == ScalarType.NULL;
  }
}
