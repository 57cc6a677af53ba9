package io.github.driftless.page;

import io.github.driftless.topology.SitePage;
import java.util.List;

/**
 * The page of one service, for templates.
 *
 * @param row what the inventory says
 * @param columns what heads the values of the card: the titles of the modes that run it, or the
 *     service's where they agree
 * @param pictures what is around it, a picture for each mode, or a single one without a title
 * @param card what there is to say of it, line by line
 * @param findings what lint found about it; none where findings are not published
 */
public record ServicePageView(
    InventoryRow row,
    List<String> columns,
    List<ModePicture> pictures,
    List<Line> card,
    List<FindingRow> findings) {

  /**
   * Something there is to say of it.
   *
   * @param name what it is about: {@code Outbound}
   * @param values what is so, a value for each column
   * @param page which page says more: {@code networks}; blank for none
   */
  public record Line(String name, List<List<Part>> values, String page) {

    public Line {
      values = values.stream().map(List::copyOf).toList();
    }

    static Line of(String name, List<List<Part>> values) {
      return new Line(name, values, "");
    }

    Line on(SitePage more) {
      return new Line(name, values, more.word());
    }

    private boolean isAlike() {
      return values.stream().distinct().count() < 2;
    }

    private boolean says() {
      return values.stream().anyMatch(value -> !value.isEmpty());
    }

    private Line inOne() {
      return new Line(name, values.subList(0, 1), page);
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

  public ServicePageView {
    columns = List.copyOf(columns);
    pictures = List.copyOf(pictures);
    card = List.copyOf(card);
    findings = List.copyOf(findings);
  }

  /**
   * Returns the page of a service; lines that say nothing are left out.
   *
   * @param modes the titles of the modes that run it
   * @param lines with a value for each of these modes
   */
  static ServicePageView of(
      InventoryRow row,
      List<String> modes,
      List<ModePicture> pictures,
      List<Line> lines,
      List<FindingRow> findings) {
    List<Line> card = lines.stream().filter(Line::says).toList();
    return lines.stream().allMatch(Line::isAlike)
        ? new ServicePageView(
            row,
            List.of(row.service().title()),
            pictures,
            card.stream().map(Line::inOne).toList(),
            findings)
        : new ServicePageView(row, modes, pictures, card, findings);
  }
}
