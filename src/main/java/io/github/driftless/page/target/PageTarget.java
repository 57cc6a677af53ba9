package io.github.driftless.page.target;

import io.github.driftless.topology.Pages;
import java.util.Optional;

/**
 * A kind of place that pages can go to. A class, its line in {@link PageTargets#ALL} and its
 * templates make one known to everything else: to {@code topology.yaml} and its JSON Schema, to
 * {@code generate}, {@code check} and the preview.
 */
public interface PageTarget {

  /** Returns its key under {@code pages} of {@code topology.yaml}, in kebab-case. */
  String key();

  /**
   * Returns the JSON Schema of what it reads: a JSON object from each of its keys under {@code
   * pages}, {@link #key} among them, to the schema of the value. It may refer to the definitions of
   * the schema of {@code topology.yaml}, such as {@code #/$defs/text}. Each key has a description.
   */
  String schema();

  /** Returns the place of a stack's pages; empty where the stack asks for none of this kind. */
  Optional<Place> in(Pages pages);
}
