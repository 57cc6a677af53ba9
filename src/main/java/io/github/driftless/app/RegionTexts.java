package io.github.driftless.app;

import io.github.driftless.page.Region;
import io.github.driftless.page.marker.MarkedRegion;
import io.github.driftless.page.marker.MarkerKind;
import io.github.driftless.page.marker.MarkerKind.Attribute;
import io.github.driftless.topology.Mode;
import io.github.driftless.topology.Topology;
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

  /** Writes what belongs into a region. */
  interface Writer {

    /**
     * Writes it.
     *
     * @param mode the mode that the region is about; the first one where it is about all
     * @return empty where a template has an error
     */
    Optional<String> text(Region region, String mode);
  }

  /** With one mode there is nothing to choose, and a marker need not name it. */
  List<MarkerKind> kinds() {
    List<String> modes = topology.modes().stream().map(Mode::name).toList();
    return Arrays.stream(Region.values())
        .map(
            region ->
                new MarkerKind(
                    region.word(),
                    region.isAboutOneMode()
                        ? List.of(new Attribute(MODE, modes, modes.size() > 1))
                        : List.of()))
        .toList();
  }

  Optional<String> of(MarkedRegion region) {
    String mode = region.attributes().getOrDefault(MODE, topology.modes().get(0).name());
    return Region.of(region.kind()).flatMap(kind -> writer.text(kind, mode));
  }
}
