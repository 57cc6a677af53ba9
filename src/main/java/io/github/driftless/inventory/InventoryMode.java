package io.github.driftless.inventory;

import io.github.driftless.analysis.ModeAnalysis;
import java.util.List;

/**
 * What one mode runs.
 *
 * @param name its key in {@code topology.yaml}: {@code [a-z0-9-]+}
 * @param title for people
 * @param services in the mode's order
 */
public record InventoryMode(String name, String title, List<InventoryService> services) {

  public InventoryMode {
    services = List.copyOf(services);
  }

  static InventoryMode of(ModeAnalysis analysis) {
    InventoryBuilder builder = new InventoryBuilder(analysis);
    return new InventoryMode(
        analysis.mode().name(),
        analysis.mode().title(),
        analysis.mode().services().stream().map(builder::of).toList());
  }
}
