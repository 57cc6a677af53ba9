package io.github.driftless.diagram;

import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the colours and lines of a diagram mean. A view says it of all it may draw; {@link
 * Diagram#withLegend} keeps what the diagram has.
 *
 * @param entries in the order in which they are read
 */
public record Legend(List<Entry> entries) {

  /** No explanation. */
  public static final Legend NONE = new Legend(List.of());

  public Legend {
    entries = List.copyOf(entries);
  }

  /**
   * One meaning: of the tone of nodes where there is no line, else of lines.
   *
   * @param tone what it looks like
   * @param line how the line is drawn; empty for the meaning of nodes
   * @param text what it means, a few words
   */
  public record Entry(StyleClass tone, Optional<Line> line, String text) {

    /** Returns the meaning of nodes in a tone. */
    public static Entry of(StyleClass tone, String text) {
      return new Entry(tone, Optional.empty(), text);
    }

    /** Returns the meaning of neutral lines. */
    public static Entry of(Line line, String text) {
      return new Entry(StyleClass.NEUTRAL, Optional.of(line), text);
    }
  }

  /** Returns the entries whose looks some of the items or lines have. */
  Legend of(List<Item> items, List<Edge> edges) {
    Set<StyleClass> tones = EnumSet.noneOf(StyleClass.class);
    nodes(items).forEach(node -> tones.add(node.tone()));
    return new Legend(
        entries.stream()
            .filter(
                entry ->
                    entry
                        .line()
                        .map(line -> edges.stream().anyMatch(edge -> looks(edge, entry, line)))
                        .orElse(tones.contains(entry.tone())))
            .toList());
  }

  private static boolean looks(Edge edge, Entry entry, Line line) {
    return edge.line() == line && edge.tone() == entry.tone();
  }

  private static Stream<Node> nodes(List<Item> items) {
    return items.stream().flatMap(item -> item.match(Stream::of, group -> nodes(group.items())));
  }
}
