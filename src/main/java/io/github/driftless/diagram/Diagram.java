package io.github.driftless.diagram;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A picture in no format: what there is and what is joined to what. Formats write it down; none of
 * the text in it is escaped.
 *
 * @param id a name for files and anchors, {@code [a-z0-9-]+}
 * @param title what it shows, a few words
 * @param description what it shows, a sentence or two for those who cannot see it
 * @param items what is in it, in order
 * @param edges in order; both ends of each are items of the diagram
 * @param legend what its looks mean
 */
public record Diagram(
    String id,
    String title,
    String description,
    Direction direction,
    List<Item> items,
    List<Edge> edges,
    Legend legend) {

  public Diagram {
    items = List.copyOf(items);
    edges = List.copyOf(edges);
  }

  /** A diagram without a legend. */
  public Diagram(
      String id,
      String title,
      String description,
      Direction direction,
      List<Item> items,
      List<Edge> edges) {
    this(id, title, description, direction, items, edges, Legend.NONE);
  }

  /**
   * Returns this diagram with a legend.
   *
   * @param whole what each look means; what the diagram does not have is left out
   */
  public Diagram withLegend(Legend whole) {
    return new Diagram(id, title, description, direction, items, edges, whole.of(items, edges));
  }

  /**
   * Returns this diagram with its nodes leading somewhere.
   *
   * @param links from the id of a node to where it leads; empty: it stays as it is
   */
  public Diagram withLinks(Function<String, Optional<String>> links) {
    return withNodes(node -> node.withLink(links.apply(node.id()).or(node::link)));
  }

  /** Returns this diagram without the icons of its nodes. */
  public Diagram withoutIcons() {
    return withNodes(node -> node.withIcon(Optional.empty()));
  }

  /** Returns this diagram with other things in it. */
  public Diagram with(List<Item> others, List<Edge> lines) {
    return new Diagram(id, title, description, direction, others, lines, legend);
  }

  /** Returns this diagram under another name. */
  public Diagram withId(String other) {
    return new Diagram(other, title, description, direction, items, edges, legend);
  }

  /** Returns this diagram running another way. */
  public Diagram with(Direction other) {
    return new Diagram(id, title, description, other, items, edges, legend);
  }

  private Diagram withNodes(UnaryOperator<Node> change) {
    return new Diagram(
        id, title, description, direction, ChangedNodes.of(items, change), edges, legend);
  }

  /** Which way the arrows run. */
  public enum Direction {
    DOWN,
    RIGHT
  }

  /** A node or a group of items. */
  public sealed interface Item permits Node, Group {
    /** Returns the name that edges use, unique in the diagram, any text. */
    String id();

    /** Returns what it is called, one or more lines. */
    String label();

    /** Returns what is in it, in order; a node holds nothing. */
    List<Item> items();

    /** Returns what is made of this, for each kind that there is. */
    <T> T match(
        Function<? super Node, ? extends T> node, Function<? super Group, ? extends T> group);

    /** Does what is done with this, for each kind that there is. */
    void visit(Consumer<? super Node> node, Consumer<? super Group> group);
  }

  /**
   * One thing.
   *
   * @param label what it is called, one or more lines
   * @param detail a second, smaller text under the label; empty for none
   * @param stereotype what kind it is, for example {@code database}; empty for none
   * @param note a remark beside it; empty for none
   * @param link where a click leads: a relative reference, or one of scheme {@code http} or {@code
   *     https}; empty for none
   * @param icon the name of a small picture before the label; empty for none. Formats that show
   *     icons leave out one that they do not know, the others leave out all
   */
  public record Node(
      String id,
      String label,
      Optional<String> detail,
      Shape shape,
      StyleClass tone,
      Optional<String> stereotype,
      Optional<String> note,
      Optional<String> link,
      Optional<String> icon)
      implements Item {

    @Override
    public List<Item> items() {
      return List.of();
    }

    @Override
    public <T> T match(
        Function<? super Node, ? extends T> node, Function<? super Group, ? extends T> group) {
      return node.apply(this);
    }

    @Override
    public void visit(Consumer<? super Node> node, Consumer<? super Group> group) {
      node.accept(this);
    }

    /** Returns a plain box. */
    public static Node of(String id, String label) {
      return new Node(
          id,
          label,
          Optional.empty(),
          Shape.BOX,
          StyleClass.NEUTRAL,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    /** Returns this node called something else. */
    public Node withLabel(String text) {
      return new Node(id, text, detail, shape, tone, stereotype, note, link, icon);
    }

    /** Returns this node with a smaller text under its label; none where it is empty. */
    public Node withDetail(String text) {
      Optional<String> smaller = Optional.of(text).filter(words -> !words.isEmpty());
      return new Node(id, label, smaller, shape, tone, stereotype, note, link, icon);
    }

    /** Returns this node in another outline. */
    public Node withShape(Shape other) {
      return new Node(id, label, detail, other, tone, stereotype, note, link, icon);
    }

    /** Returns this node in another tone. */
    public Node withTone(StyleClass other) {
      return new Node(id, label, detail, shape, other, stereotype, note, link, icon);
    }

    /** Returns this node with a kind. */
    public Node withStereotype(Optional<String> kind) {
      return new Node(id, label, detail, shape, tone, kind, note, link, icon);
    }

    /** Returns this node with a remark beside it. */
    public Node withNote(Optional<String> text) {
      return new Node(id, label, detail, shape, tone, stereotype, text, link, icon);
    }

    /** Returns this node leading somewhere. */
    public Node withLink(Optional<String> target) {
      return new Node(id, label, detail, shape, tone, stereotype, note, target, icon);
    }

    /** Returns this node with a small picture before its label. */
    public Node withIcon(Optional<String> name) {
      return new Node(id, label, detail, shape, tone, stereotype, note, link, name);
    }
  }

  /**
   * A box around items.
   *
   * @param color a fill colour; empty for none
   * @param detail a second name, for example that of a network in its file; empty for none
   */
  public record Group(
      String id,
      String label,
      Frame frame,
      Optional<Color> color,
      StyleClass tone,
      Optional<String> detail,
      List<Item> items)
      implements Item {

    public Group {
      items = List.copyOf(items);
    }

    @Override
    public <T> T match(
        Function<? super Node, ? extends T> node, Function<? super Group, ? extends T> group) {
      return group.apply(this);
    }

    @Override
    public void visit(Consumer<? super Node> node, Consumer<? super Group> group) {
      group.accept(this);
    }

    /** Returns what stands above it: what it is called, and its second name behind that. */
    public String title() {
      return label + detail.map(name -> " (" + name + ")").orElse("");
    }

    /** Returns the nodes that are in it and in no group in it. */
    public List<Node> nodes() {
      return items.stream().filter(Node.class::isInstance).map(Node.class::cast).toList();
    }

    /** Returns whether it holds something, and no groups. */
    public boolean holdsNodesAlone() {
      return !items.isEmpty() && nodes().size() == items.size();
    }

    /** Returns whether nobody sees it: an untitled cluster only keeps its items together. */
    public boolean isLayoutOnly() {
      return frame == Frame.CLUSTER && label.isBlank();
    }

    /** Returns a group without colour. */
    public static Group of(String id, String label, Frame frame, List<? extends Item> items) {
      return new Group(
          id,
          label,
          frame,
          Optional.empty(),
          StyleClass.NEUTRAL,
          Optional.empty(),
          List.copyOf(items));
    }

    /** Returns this group filled with a colour. */
    public Group withColor(Optional<Color> fill) {
      return new Group(id, label, frame, fill, tone, detail, items);
    }

    /** Returns this group in another tone. */
    public Group withTone(StyleClass other) {
      return new Group(id, label, frame, color, other, detail, items);
    }

    /** Returns this group around other items. */
    public Group withItems(List<? extends Item> others) {
      return new Group(id, label, frame, color, tone, detail, List.copyOf(others));
    }

    /** Returns this group with a second name. */
    public Group withDetail(Optional<String> name) {
      return new Group(id, label, frame, color, tone, name, items);
    }
  }

  /**
   * A line between two items.
   *
   * @param from the id of an item
   * @param to the id of an item
   * @param label empty for none
   * @param span how many steps of the layout it crosses at least, from 1
   */
  public record Edge(
      String from,
      String to,
      Optional<String> label,
      Line line,
      Heads heads,
      StyleClass tone,
      int span) {

    public Edge {
      if (span < 1) {
        throw new IllegalArgumentException("an edge cannot span " + span + " steps");
      }
    }

    /** Returns a solid neutral arrow without a label. */
    public static Edge of(String from, String to) {
      return new Edge(from, to, Optional.empty(), Line.SOLID, Heads.END, StyleClass.NEUTRAL, 1);
    }

    /** Returns a line nobody sees, which keeps two items apart or in order. */
    public static Edge hidden(String from, String to) {
      return of(from, to).with(Line.HIDDEN).with(Heads.NONE);
    }

    /** Returns this edge with a text on it. */
    public Edge withLabel(String text) {
      return new Edge(from, to, Optional.of(text), line, heads, tone, span);
    }

    /** Returns this edge without a text. */
    public Edge withoutLabel() {
      return new Edge(from, to, Optional.empty(), line, heads, tone, span);
    }

    /** Returns this edge between other items. */
    public Edge between(String start, String end) {
      return new Edge(start, end, label, line, heads, tone, span);
    }

    /** Returns this edge drawn in another way. */
    public Edge with(Line other) {
      return new Edge(from, to, label, other, heads, tone, span);
    }

    /** Returns this edge with other arrow heads. */
    public Edge with(Heads other) {
      return new Edge(from, to, label, line, other, tone, span);
    }

    /** Returns this edge in another tone. */
    public Edge with(StyleClass other) {
      return new Edge(from, to, label, line, heads, other, span);
    }

    /** Returns this edge crossing at least some steps of the layout. */
    public Edge withSpan(int steps) {
      return new Edge(from, to, label, line, heads, tone, steps);
    }
  }

  /** Outline of a node. */
  public enum Shape {
    BOX,
    ROUND,
    CYLINDER,
    PERSON,
    CLOUD
  }

  /** What a group is. */
  public enum Frame {
    /** The host, the host. */
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
}
