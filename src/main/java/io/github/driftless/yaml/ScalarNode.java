package io.github.driftless.yaml;

import io.github.driftless.problem.Location;
import java.util.List;
import java.util.Optional;

/**
 * A scalar.
 *
 * @param text the content, unquoted and unfolded; not interpreted
 * @param type what the text means by the core schema (YAML 1.2.2, section 10.3)
 * @param style how it was written
 * @param variables the variables whose values are part of the text, in order; empty until a stage
 *     that replaces variables has run
 */
public record ScalarNode(
    String text,
    ScalarType type,
    ScalarStyle style,
    List<String> variables,
    Location location,
    Optional<String> tag,
    Optional<String> comment)
    implements Node {

  public ScalarNode {
    variables = List.copyOf(variables);
  }
}
