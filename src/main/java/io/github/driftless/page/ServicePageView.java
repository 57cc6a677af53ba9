package io.github.driftless.page;

import io.github.driftless.topology.SitePage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The page of one service, for templates.
 *
 * @param row what the inventory says
 * @param pictures what is around it, a picture for each mode, or a single one without a title
 * @param card what there is to say of it, line by line
 * @param findings what lint found about it; none where findings are not published
 */
public record ServicePageView(
    InventoryRow row, List<ModePicture> pictures, List<Line> card, List<FindingRow> findings) {

  /**
   * Something there is to say of it.
   *
   * @param name what it is about: {@code Outbound}
   * @param values what is so: a value for all modes that run it, or for each of those that agree
   * @param page which page says more: {@code networks}; blank for none
   */
  public record Line(String name, List<Value> values, String page) {

    public Line {
      values = List.copyOf(values);
    }

    /**
     * Returns a line.
     *
     * @param inModes what is so in each mode that runs the service, by its title
     */
    static Line of(String name, Map<String, List<Part>> inModes) {
      Map<List<Part>, List<String>> modesOf = new LinkedHashMap<>();
      inModes.forEach(
          (mode, parts) -> modesOf.computeIfAbsent(parts, any -> new ArrayList<>()).add(mode));
      List<Value> values = new ArrayList<>();
      modesOf.forEach(
          (parts, modes) ->
              values.add(
                  new Value(
                      modes.size() == inModes.size() ? "" : String.join(", ", modes), parts)));
      return new Line(name, values, "");
    }

    Line on(SitePage more) {
      return new Line(name, values, more.word());
    }

    private boolean says() {
      return values.stream().anyMatch(value -> !value.parts().isEmpty());
    }
  }

  /**
   * What is so in some modes, or in all.
   *
   * @param modes the titles of the modes, for a sentence; blank for all that run it
   * @param parts what is said; none for nothing
   */
  public record Value(String modes, List<Part> parts) {

    public Value {
      parts = List.copyOf(parts);
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
    pictures = List.copyOf(pictures);
    card = List.copyOf(card);
    findings = List.copyOf(findings);
  }

  /** Returns the page of a service; lines that say nothing are left out. */
  static ServicePageView of(
      InventoryRow row, List<ModePicture> pictures, List<Line> lines, List<FindingRow> findings) {
    return new ServicePageView(row, pictures, lines.stream().filter(Line::says).toList(), findings);
  }
}
