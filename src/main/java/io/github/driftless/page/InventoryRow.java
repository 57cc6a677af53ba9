package io.github.driftless.page;

import java.util.List;

/**
 * A service as the inventory has it, for templates.
 *
 * @param anchor the name of its row, {@code [a-z0-9-]+}
 * @param project the compose project; blank for a service of {@code topology.yaml} alone
 * @param role what it is for; blank where nothing more is known than that it runs
 * @param image may be blank
 * @param tier the title of the tier it is drawn in; may be blank
 * @param startsAfter the services it starts after
 * @param modes titles of the modes that run it; empty where all do
 * @param deployment how many containers it has, and where; blank for the one it has anyway
 * @param note may be blank
 */
public record InventoryRow(
    String anchor,
    ServiceName service,
    String name,
    String project,
    String role,
    String image,
    String tier,
    List<Start> startsAfter,
    List<String> modes,
    String deployment,
    String note) {

  /**
   * A service that another one starts after.
   *
   * @param modes titles of the modes in which it does; empty where it does in all that run it
   */
  public record Start(String title, List<String> modes) {

    public Start {
      modes = List.copyOf(modes);
    }
  }

  public InventoryRow {
    startsAfter = List.copyOf(startsAfter);
    modes = List.copyOf(modes);
  }
}
