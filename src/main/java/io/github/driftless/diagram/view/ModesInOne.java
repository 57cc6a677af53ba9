package io.github.driftless.diagram.view;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.StyleClass;
import io.github.driftless.diagram.layout.Wrapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One small picture of what several modes show: a line that only some of them have says which. What
 * has another tone in each is neutral, as its lines tell.
 */
public final class ModesInOne {

  /**
   * With more lines that name their modes than these, a picture for each mode is easier to read.
   */
  private static final int MOST = 6;

  /** Characters in a line of the words on a line, which hide what they stand on. */
  private static final int WIDTH = 18;

  /**
   * The picture of one mode.
   *
   * @param title of the mode
   */
  public record InMode(String title, Diagram diagram) {}

  private final List<InMode> modes;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<Edge, List<String>> edges = new LinkedHashMap<>();

  private ModesInOne(List<InMode> modes) {
    this.modes = modes;
  }

  /**
   * Returns one picture for all; empty where boxes differ in more than their tone, where there are
   * groups, or where too many lines would have to name their modes.
   *
   * @param modes at least one
   */
  public static Optional<Diagram> of(List<InMode> modes) {
    return new ModesInOne(List.copyOf(modes)).drawn();
  }

  private Optional<Diagram> drawn() {
    for (InMode mode : modes) {
      for (Item item : mode.diagram().items()) {
        if (!(item instanceof Node node) || !takes(node)) {
          return Optional.empty();
        }
      }
      mode.diagram()
          .edges()
          .forEach(edge -> edges.computeIfAbsent(edge, any -> new ArrayList<>()).add(mode.title()));
    }
    if (edges.values().stream().filter(titles -> titles.size() < modes.size()).count() > MOST) {
      return Optional.empty();
    }
    List<Edge> lines = new ArrayList<>();
    edges.forEach(
        (edge, titles) -> lines.add(titles.size() < modes.size() ? named(edge, titles) : edge));
    return Optional.of(modes.get(0).diagram().with(List.copyOf(nodes.values()), lines));
  }

  private boolean takes(Node node) {
    Node known = nodes.putIfAbsent(node.id(), node);
    if (known == null || known.equals(node)) {
      return true;
    }
    Node neutral = node.withTone(StyleClass.NEUTRAL);
    nodes.put(node.id(), neutral);
    return known.withTone(StyleClass.NEUTRAL).equals(neutral);
  }

  /** What the line is comes first: it is short, and the names of modes are often alike. */
  private static Edge named(Edge edge, List<String> titles) {
    String names = String.join(", ", titles);
    return edge.withLabel(
        edge.label()
            .map(label -> beside(label, "(" + names + ")"))
            .orElse(Wrapping.wrap(names, WIDTH)));
  }

  private static String beside(String label, String names) {
    boolean oneLine = label.length() + 1 + names.length() <= WIDTH;
    return label + (oneLine ? " " + names : "\n" + Wrapping.wrap(names, WIDTH));
  }
}
