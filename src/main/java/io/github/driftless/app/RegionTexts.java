package io.github.driftless.app;

import io.github.driftless.diagram.view.View;
import io.github.driftless.diagram.view.Views;
import io.github.driftless.page.Region;
import io.github.driftless.page.RegionRequest;
import io.github.driftless.page.marker.MarkedRegion;
import io.github.driftless.page.marker.MarkerKind;
import io.github.driftless.page.marker.MarkerKind.Attribute;
import io.github.driftless.topology.Mode;
import io.github.driftless.topology.Topology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the marker regions of a stack's hand-written pages may ask for, and get.
 *
 * @param writer writes what belongs into a region
 */
record RegionTexts(Topology topology, Writer writer) {

  private static final String MODE = "mode";
  private static final String VIEW = "view";

  /** Writes what belongs into a region. */
  interface Writer {

    /**
     * Writes it.
     *
     * @return empty where a template has an error
     */
    Optional<String> text(RegionRequest request);
  }

  /** With one mode there is nothing to choose, and a marker need not name it. */
  List<MarkerKind> kinds() {
    return kinds(topology);
  }

  static List<MarkerKind> kinds(Topology topology) {
    List<String> modes = topology.modes().stream().map(Mode::name).toList();
    return Arrays.stream(Region.values())
        .map(region -> new MarkerKind(region.word(), attributes(region, modes)))
        .toList();
  }

  private static List<Attribute> attributes(Region region, List<String> modes) {
    List<Attribute> attributes = new ArrayList<>();
    if (region.isAboutOneMode()) {
      attributes.add(new Attribute(MODE, modes, modes.size() > 1));
    }
    if (region == Region.DIAGRAM) {
      attributes.add(new Attribute(VIEW, Views.ALL.stream().map(View::name).toList(), false));
    }
    return attributes;
  }

  Optional<String> of(MarkedRegion region) {
    String mode = region.attributes().getOrDefault(MODE, topology.modes().get(0).name());
    Optional<String> view = Optional.ofNullable(region.attributes().get(VIEW));
    return Region.of(region.kind())
        .flatMap(kind -> writer.text(new RegionRequest(kind, mode, view)));
  }
}
