package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.layout.LayoutBlocks;
import io.github.driftless.diagram.layout.Wrapping;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Titles that would make a whole column of boxes wider than what is in them. Mermaid 11 keeps a
 * title in one line, however long, and the box around it.
 */
final class BrokenTitles {

  /** Letters that a box is wider than the text in it. */
  private static final int PADDING = 4;

  private BrokenTitles() {}

  /** Returns these titles in two lines or more, by the id of the group. */
  static Map<String, String> of(Diagram diagram) {
    LayoutBlocks stations = new LayoutBlocks(diagram);
    Map<Integer, Integer> widths = MermaidRanks.widths(stations);
    Map<String, String> broken = new LinkedHashMap<>();
    LayoutBlocks.flat(diagram.items())
        .filter(item -> item instanceof Group && stations.all().contains(item.id()))
        .map(Group.class::cast)
        .forEach(
            group -> {
              int room = widths.get(stations.column(group.id())) + PADDING;
              String title = Wrapping.wrap(group.title(), room);
              if (title.contains("\n")) {
                broken.put(group.id(), title);
              }
            });
    return broken;
  }
}
