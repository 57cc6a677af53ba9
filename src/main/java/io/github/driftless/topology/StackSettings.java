package io.github.driftless.topology;

import java.util.Optional;

/**
 * What {@code topology.yaml} says about the documentation of a stack, and not about its network.
 *
 * @param notice a banner on the pages; empty for none
 * @param lint levels of rules and exclusions of findings
 * @param pages where pages go, and what is left out of them
 * @param boxes how many boxes a diagram may have before those that are alike are drawn as one; at
 *     least 1
 * @param findingsMarked whether diagrams mark the services that lint finds something about
 * @param icons whether diagrams show icons, where their format can
 */
public record StackSettings(
    Optional<Notice> notice,
    LintSettings lint,
    Pages pages,
    int boxes,
    boolean findingsMarked,
    boolean icons) {

  /** How many boxes a diagram may have where nobody says. */
  public static final int DEFAULT_BOXES = 40;
}
