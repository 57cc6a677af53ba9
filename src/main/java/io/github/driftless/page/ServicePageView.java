package io.github.driftless.page;

import java.util.List;

/**
 * The page of one service, for templates.
 *
 * @param row what the inventory says
 * @param modes those that run it
 */
public record ServicePageView(InventoryRow row, List<InMode> modes) {

  /**
   * The service in one mode.
   *
   * @param said how it gets out and who gets in, whole sentences; blank for a service that does not
   *     run on the machine
   * @param picture Markdown that shows its neighbours; blank where there is none
   * @param ports the host's ports it answers on: {@code 8100 → 8080/tcp}
   */
  public record InMode(String name, String title, String said, String picture, List<String> ports) {

    public InMode {
      ports = List.copyOf(ports);
    }
  }

  public ServicePageView {
    modes = List.copyOf(modes);
  }
}
