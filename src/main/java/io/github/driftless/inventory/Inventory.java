package io.github.driftless.inventory;

import io.github.driftless.analysis.Analysis;
import java.util.List;

/**
 * What a stack runs, and how it is reached.
 *
 * @param title what the stack is called
 * @param modes in declared order, at least one
 */
public record Inventory(String title, List<InventoryMode> modes) {

  public Inventory {
    modes = List.copyOf(modes);
  }

  /** Returns that of a stack. */
  public static Inventory of(Analysis analysis) {
    return new Inventory(
        analysis.topology().title(), analysis.modes().stream().map(InventoryMode::of).toList());
  }
}
