package io.github.driftless.yaml;

/** How a scalar was written (YAML 1.2.2, chapters 7.3 and 8.1). */
public enum ScalarStyle {
  PLAIN,
  SINGLE_QUOTED,
  DOUBLE_QUOTED,
  LITERAL,
  FOLDED
}
