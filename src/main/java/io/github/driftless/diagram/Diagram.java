package io.github.driftless.diagram;

import java.util.List;
import java.util.Optional;

/**
 * A picture in no format: what there is and what is joined to what. Writers print it as Mermaid or
 * PlantUML; none of the text in it is escaped.
 *
 * @param id a name for files and anchors, {@code [a-z0-9-]+}
 * @param title what it shows, a few words
 * @param description what it shows, a sentence or two for those who cannot see it
 * @param items what is in it, in order
 * @param edges in order
 */
public record Diagram(
    String id,
    String title,
    String description,
    Direction direction,
    List<Item> items,
    List<Edge> edges) {

  /** Which way the arrows run. */
  public enum Direction {
    DOWN,
    RIGHT
  }

  /** A node or a group of items. */
  public sealed interface Item permits Node, Group {
    /** Returns the name that edges use, unique in the diagram, any text. */
    String id();
  }

  /**
   * One thing.
   *
   * @param label what it is called, one or more lines
   * @param detail a second, smaller text under the label; empty for none
   * @param stereotype what kind it is, for example {@code database}; empty for none
   * @param link where a click leads, relative; empty for none
   */
  public record Node(
      String id,
      String label,
      Optional<String> detail,
      Shape shape,
      Tone tone,
      Optional<String> stereotype,
      Optional<String> link)
      implements Item {}

  /**
   * A box around items.
   *
   * @param color a fill colour as the user named it; empty for the theme's
   * @param note a remark beside the box; empty for none
   */
  public record Group(
      String id,
      String label,
      Frame frame,
      Optional<String> color,
      Tone tone,
      Optional<String> note,
      List<Item> items)
      implements Item {

    public Group {
      items = List.copyOf(items);
    }
  }

  /**
   * A line between two items.
   *
   * @param from the id of an item
   * @param to the id of an item
   * @param label empty for none
   */
  public record Edge(
      String from, String to, Optional<String> label, Line line, Heads heads, Tone tone) {}

  /** Outline of a node. */
  public enum Shape {
    BOX,
    ROUND,
    CYLINDER,
    PERSON,
    CLOUD,
    DECISION
  }

  /** What a group is. */
  public enum Frame {
    /** The machine, the host. */
    BOUNDARY,
    /** A network or tier. */
    PACKAGE,
    /** Several services drawn as one, or standing together for layout. */
    CLUSTER
  }

  /** How a line is drawn. {@code HIDDEN} lines only help the layout. */
  public enum Line {
    SOLID,
    DOTTED,
    THICK,
    HIDDEN
  }

  /** Arrow heads of a line. */
  public enum Heads {
    NONE,
    END,
    BOTH
  }

  /** What a colour means; the theme knows which colour it is. */
  public enum Tone {
    NEUTRAL,
    /** Through the VPN. */
    VPN,
    /** Straight to the Internet. */
    DIRECT,
    /** No network. */
    ISOLATED,
    /** On the host's network. */
    HOST
  }

  public Diagram {
    items = List.copyOf(items);
    edges = List.copyOf(edges);
  }
}
