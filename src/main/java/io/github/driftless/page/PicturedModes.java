package io.github.driftless.page;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.view.Drawn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Modes of which a view shows the same, for templates.
 *
 * @param name the key of the first of them
 * @param titles the titles of all
 */
public record PicturedModes(String name, List<String> titles) {

  /** What a picture shows; what it is called is the mode's. */
  private record Shown(List<Diagram.Item> items, List<Diagram.Edge> edges) {}

  public PicturedModes {
    titles = List.copyOf(titles);
  }

  /** Returns all modes, those of which a view shows the same together. */
  static List<PicturedModes> of(List<ModeFacts> modes, String view) {
    Map<Optional<Shown>, List<ModeFacts>> alike = new LinkedHashMap<>();
    for (ModeFacts mode : modes) {
      Optional<Shown> shown =
          mode.views()
              .find(view)
              .filter(Drawn::informative)
              .map(Drawn::diagram)
              .map(diagram -> new Shown(diagram.items(), diagram.edges()));
      alike.computeIfAbsent(shown, any -> new ArrayList<>()).add(mode);
    }
    return alike.values().stream()
        .map(
            group ->
                new PicturedModes(
                    group.get(0).mode().name(),
                    group.stream().map(each -> each.mode().title()).toList()))
        .toList();
  }
}
