package io.github.driftless.diagram.format;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Names in a drawing what became of each item and edge. PlantUML numbers them, and tells the name
 * of what a number stands for: {@code _DockerHost._Radarr}, the boxes around it first.
 */
final class SvgMarks {

  private SvgMarks() {}

  static void add(Document svg) {
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
