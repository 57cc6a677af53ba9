package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.problem.Problems;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Names in a drawing what became of each item and edge. PlantUML numbers them, and tells the name
 * of what a number stands for: {@code _DockerHost._Radarr}, the boxes around it first.
 */
final class SvgMarks {

  private SvgMarks() {}

  /**
   * Returns the document that {@link SvgRenderer} makes of a diagram, with marks that say what
   * became what: {@code data-item} on what an item became, {@code data-from} and {@code data-to} on
   * what an edge became, each with the name that {@link Identifiers} gives the item.
   *
   * @param problems takes what stood in the way
   * @return empty where an error was added
   */
  static Optional<String> drawn(Diagram diagram, Problems problems) {
    return SvgRenderer.plantUml(PlantUmlWriter.write(diagram), diagram.title(), problems)
        .map(
            svg -> {
              Document document = Jsoup.parse(svg, Parser.xmlParser());
              add(document);
              return SvgDocument.of(document, diagram.id(), diagram.title(), diagram.description());
            });
  }

  private static void add(Document svg) {
    Map<String, String> names = new HashMap<>();
    for (Element drawn : svg.select("g[data-qualified-name]")) {
      item(drawn)
          .ifPresent(
              name -> {
                String item = name.replaceFirst(PlantUmlWriter.OUTLET + "$", "");
                names.put(drawn.id(), item);
                if (item.equals(name)) {
                  drawn.attr("data-item", item);
                }
              });
    }
    for (Element drawn : svg.select("g[data-entity-1][data-entity-2]")) {
      String from = names.get(drawn.attr("data-entity-1"));
      String to = names.get(drawn.attr("data-entity-2"));
      if (from != null && to != null) {
        drawn.attr("data-from", from).attr("data-to", to);
      }
    }
  }

  /** Returns the identifier behind {@link PlantUmlWriter}'s underscore; notes have none. */
  private static Optional<String> item(Element drawn) {
    String path = drawn.attr("data-qualified-name");
    String last = path.substring(path.lastIndexOf('.') + 1);
    return last.startsWith("_") ? Optional.of(last.substring(1)) : Optional.empty();
  }
}
