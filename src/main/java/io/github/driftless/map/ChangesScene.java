package io.github.driftless.map;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.map.MapDrawing;
import io.github.driftless.diagram.view.ChangesDiagram;
import io.github.driftless.diagram.view.ItemFacts;
import io.github.driftless.topology.Mode;
import io.github.driftless.topology.Service;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What changed since a revision, as a picture of the map.
 *
 * @param revision what people call the revision
 * @param picture what is drawn
 */
public record ChangesScene(String revision, ChangesDiagram.Picture picture) {

  private static final String NAME = "changes";

  /** Returns the picture, in the perspectives of a mode: what changed is the same in each. */
  Scene of(Mode mode, Analysis analysis, Set<String> symbols) {
    Perspective perspective =
        new Perspective(mode.name(), NAME, "Changes", "What has changed since " + revision + "?");
    Diagram diagram =
        analysis.settings().icons() ? picture.diagram() : picture.diagram().withoutIcons();
    return new Scene(
        perspective, MapDrawing.of(diagram, facts(mode)).scene(perspective.scene(), symbols));
  }

  /** What is gone is nobody whom the map could be asked about. */
  private Map<String, ItemFacts> facts(Mode mode) {
    Set<String> services = mode.services().stream().map(Service::id).collect(Collectors.toSet());
    Map<String, ItemFacts> facts = new LinkedHashMap<>();
    picture
        .boxes()
        .forEach(
            (box, term) -> {
              if (term.isService() && services.contains(term.text())) {
                facts.put(
                    box, ItemFacts.service(term.text(), 0, false, ItemFacts.Prominence.ORDINARY));
              }
            });
    return facts;
  }
}
