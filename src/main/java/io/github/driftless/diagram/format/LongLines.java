package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.Diagram.Shape;
import io.github.driftless.diagram.layout.Wrapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts on lines that lead over several columns. Mermaid puts such a text halfway: on a line over
 * an odd number of columns, in a gap that is then as wide as the text. In a diagram of many columns
 * there is no room for that, so the text is written where the line begins.
 */
final class LongLines {

  /** Characters in a line of such a text. */
  private static final int LINE = 20;

  private final Map<String, String> labels = new HashMap<>();
  private final Map<String, List<String>> texts = new LinkedHashMap<>();

  private LongLines(List<Item> items) {
    // where a box holds one list, the line ends at the list and means the box
    for (Item item : items) {
      labels.putIfAbsent(item.id(), label(item));
      if (item instanceof Group group) {
        labels.putAll(new LongLines(group.items()).labels);
        if (group.items().size() == 1) {
          labels.put(group.items().get(0).id(), label(group));
        }
      }
    }
  }

  private static String label(Item item) {
    String label = item instanceof Group group ? group.label() : ((Node) item).label();
    return label.replace('\n', ' ');
  }

  /** Returns a diagram with the texts of long lines in the items that the lines begin at. */
  static Diagram inWords(Diagram diagram) {
    LongLines lines = new LongLines(diagram.items());
    List<Edge> edges = new ArrayList<>();
    for (Edge edge : diagram.edges()) {
      boolean gap = edge.line() != Line.HIDDEN && edge.span() > 1 && edge.span() % 2 == 1;
      if (gap && edge.label().isPresent()) {
        String text = edge.label().get().replace('\n', ' ') + " → " + lines.labels.get(edge.to());
        lines
            .texts
            .computeIfAbsent(edge.from(), any -> new ArrayList<>())
            .add(Wrapping.wrap(text, LINE));
        edges.add(edge.withoutLabel());
      } else {
        edges.add(edge);
      }
    }
    return lines.texts.isEmpty() ? diagram : diagram.with(lines.worded(diagram.items()), edges);
  }

  private List<Item> worded(List<Item> items) {
    List<Item> worded = new ArrayList<>();
    for (Item item : items) {
      List<String> lines = new ArrayList<>(texts.getOrDefault(item.id(), List.of()));
      if (item instanceof Group group) {
        List<Item> members = new ArrayList<>(worded(group.items()));
        if (!lines.isEmpty()) {
          String text = String.join("\n", lines);
          members.add(Node.of("long lines of " + group.id(), text).withShape(Shape.ROUND));
        }
        worded.add(group.withItems(members));
      } else if (lines.isEmpty()) {
        worded.add(item);
      } else {
        Node node = (Node) item;
        node.detail().ifPresent(detail -> lines.add(0, detail));
        worded.add(node.withDetail(String.join("\n", lines)));
      }
    }
    return worded;
  }
}
