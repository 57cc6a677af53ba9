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
   * @param alike whether it is the same in all of them
   */
  public record Line(String name, List<List<Part>> values, boolean alike) {

    public Line {
      values = values.stream().map(List::copyOf).toList();
    }

    static Line of(String name, List<List<Part>> values) {
      return new Line(name, values, values.stream().distinct().count() < 2);
    }
  }

  /**
   * A part of a value.
   *
   * @param code a name or address, as it is typed; may be blank
   * @param text words behind it; may be blank
   */
  public record Part(String code, String text) {

    static List<Part> words(String text) {
      return text.isEmpty() ? List.of() : List.of(new Part("", text));
    }
  }

  /** Returns whether all lines are the same in all modes that run it. */
  public boolean isAlike() {
    return card.stream().allMatch(Line::alike);
  }

  public ServicePageView {
    modes = List.copyOf(modes);
    card = List.copyOf(card);
    findings = List.copyOf(findings);
  }
}
