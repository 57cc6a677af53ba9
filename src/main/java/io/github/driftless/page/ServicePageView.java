package io.github.driftless.page;

import java.util.List;

/**
 * The page of one service, for templates.
 *
 * @param row what the inventory says
 * @param modes those that run it
 * @param card what there is to say of it, line by line
 * @param findings what lint found about it; none where findings are not published
 */
public record ServicePageView(
    InventoryRow row, List<InMode> modes, List<Line> card, List<FindingRow> findings) {

  /**
   * The service in one mode.
   *
   * @param picture Markdown that shows its neighbours; blank where there is none
   */
  public record InMode(String name, String title, String picture) {}

  /**
   * Something there is to say of it.
   *
   * @param name what it is about: {@code Outbound}
   * @param values what is so, a value for each mode that runs it
   */
  public record Line(String name, List<String> values) {

    public Line {
      values = List.copyOf(values);
    }
  }

  public ServicePageView {
    modes = List.copyOf(modes);
    card = List.copyOf(card);
    findings = List.copyOf(findings);
  }
}
