package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.layout.LayoutBlocks;
import io.github.driftless.diagram.layout.TextWidth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The icons of a diagram for PlantUML, which calls them sprites: each is defined once, and drawn
 * before the labels that name it, in the colour of the text.
 */
final class PlantUmlIcons {

  /** An icon of 24 by 24 becomes a little higher than the capital letters of a name. */
  private static final String SIZE = "{scale=0.58}";

  /** So many letters an icon and the gap behind it are wide. */
  private static final int LETTERS = 2;

  private final Map<String, String> byNode = new HashMap<>();

  /**
   * Chooses the icons of a diagram.
   *
   * @param narrow whether boxes stand beside each other as close as a page needs them: an icon then
   *     is left out where it would make the widest box of a group wider
   */
  PlantUmlIcons(Diagram diagram, boolean narrow) {
    LayoutBlocks.flat(diagram.items()).forEach(item -> item.visit(this::choose, group -> {}));
    if (narrow) {
      LayoutBlocks.flat(diagram.items()).forEach(item -> item.visit(node -> {}, this::fit));
    }
  }

  private void choose(Node node) {
    node.icon()
        .filter(name -> Icons.outline(name).isPresent())
        .ifPresent(name -> byNode.put(node.id(), name));
  }

  private void fit(Group group) {
    // the title may be as wide in any group
    int widest = FittedTitle.LEAST;
    for (Node node : group.nodes()) {
      widest = Math.max(widest, TextWidth.letters(node));
    }
    for (Node node : group.nodes()) {
      if (TextWidth.longest(node.label()) + LETTERS > widest) {
        byNode.remove(node.id());
      }
    }
  }

  /** Returns the definitions of all that are drawn, a line each, by name. */
  List<String> definitions() {
    Map<String, String> outlines = new TreeMap<>();
    byNode.values().forEach(name -> outlines.put(name, Icons.outline(name).orElseThrow()));
    return outlines.entrySet().stream()
        .map(
            icon ->
                "sprite $"
                    + icon.getKey()
                    + " <svg viewBox=\"0 0 24 24\"><path d=\""
                    + icon.getValue()
                    + "\"/></svg>")
        .toList();
  }

  /** Returns what stands before the label of a node; nothing where it has no icon. */
  String before(Node node) {
    return Optional.ofNullable(byNode.get(node.id()))
        .map(name -> "<$" + name + SIZE + "> ")
        .orElse("");
  }
}
