package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Color;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Direction;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Frame;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.Legend;
import io.github.driftless.diagram.StyleClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Prints a diagram as a PlantUML deployment diagram that needs neither a theme nor any other file,
 * nor Graphviz. The same diagram gives the same text.
 */
final class PlantUmlWriter {

  /** Own colours throughout, since no theme keeps them readable; see {@link Palette}. */
  private static final String STYLE =
      """
      root {
        FontSize 13
        FontColor #1b1b1b
        LineColor #6c747c
        BackGroundColor #ffffff
      }
      arrow {
        FontSize 11
        LineColor #3a4046
      }
      note {
        BackGroundColor #fff9d6
        FontSize 11
      }
      legend {
        BackGroundColor #ffffff
        LineColor #6c747c
        FontSize 11
      }
      """;

  /** Between boxes of which one follows the other, in pixels. */
  private static final int ROOM = 40;

  /** Characters in a row of the legend, and what the sample in a cell takes of them. */
  private static final int LEGEND = 110;

  private static final int SAMPLE = 5;

  /** Ends the identifier of the point on a group's edge that its line begins at. */
  static final String OUTLET = "_out";

  /** Plain arrows; the style says the same. */
  static final Color ARROW = Color.rgb(0x3a4046);

  private final Diagram diagram;
  private final Identifiers ids;
  private final GraphvizInvisibleEdges ties;
  private final RowEnds rows;
  private final PlantUmlIcons icons;
  private final IndentedText out = new IndentedText();

  private PlantUmlWriter(Diagram diagram) {
    this.diagram = diagram;
    this.ids = new Identifiers(diagram);
    this.ties = new GraphvizInvisibleEdges(diagram);
    this.rows = new RowEnds(diagram);
    this.icons = new PlantUmlIcons(diagram, ties.inColumns() || !rows.isEmpty());
  }

  /**
   * Returns the text from {@code @startuml} to {@code @enduml}, ending in a line feed.
   *
   * @throws IllegalArgumentException where an edge leads to no item, or two items have one id
   */
  static String write(Diagram diagram) {
    return new PlantUmlWriter(diagram).write();
  }

  /**
   * Returns a text with more room between boxes.
   *
   * @param by how many pixels more
   */
  static String widened(String text, int by) {
    return text.replace(room(ROOM) + "\n", room(ROOM + by) + "\n");
  }

  private static String room(int pixels) {
    return "skinparam ranksep " + pixels;
  }

  private String write() {
    out.line("@startuml");
    out.line("!pragma layout smetana");
    if (diagram.direction() == Direction.RIGHT) {
      out.line("left to right direction");
    }
    out.line("skinparam nodesep 8").line(room(ROOM));
    out.open("<style>");
    STYLE.lines().forEach(out::line);
    out.close("</style>");
    icons.definitions().forEach(out::line);
    if (diagram.items().isEmpty()) {
      // an empty picture is an error to PlantUML
      out.line("label \" \" as Nothing");
    }
    diagram.items().forEach(this::item);
    ties.lines().forEach(line -> out.line(edge(line.edge(), line.steps())));
    legend();
    out.line("@enduml");
    return out.toString();
  }

  /**
   * A table of one row, or of as many as its width needs; what is between bars is a cell, and its
   * colour stands before the text.
   */
  private void legend() {
    if (diagram.legend().entries().isEmpty()) {
      return;
    }
    out.open("legend left");
    StringBuilder row = new StringBuilder();
    int width = 0;
    for (Legend.Entry entry : diagram.legend().entries()) {
      if (width > 0 && width + entry.text().length() > LEGEND) {
        out.line(row + "|");
        row.setLength(0);
        width = 0;
      }
      row.append(cell(entry));
      width += entry.text().length() + SAMPLE;
    }
    out.line(row + "|");
    out.close("endlegend");
  }

  private static String cell(Legend.Entry entry) {
    Palette palette = Palette.of(entry.tone());
    String sample =
        entry.line().isPresent()
            ? LegendText.sample(entry)
            : "<color:" + palette.line().hex() + ">\u25a0</color>";
    return "|<"
        + palette.fill().hex()
        + "> "
        + sample
        + " "
        + shown(PlantUmlText.oneLine(entry.text()))
        + " ";
  }

  private void item(Item item) {
    item.visit(this::node, this::group);
  }

  private void group(Group group) {
    // an empty package shows its identifier too
    boolean tab = group.frame() == Frame.PACKAGE && !group.items().isEmpty();
    boolean frame = group.frame() == Frame.BOUNDARY && !group.items().isEmpty();
    // a frame has its title in a corner: in the middle, lines from above would run over it
    String word = tab ? "package" : frame ? "frame" : "rectangle";
    String dashes = group.frame() == Frame.CLUSTER && !group.isLayoutOnly() ? ";line.dashed" : "";
    String line = group.isLayoutOnly() ? "transparent" : bare(Palette.of(group.tone()).line());
    String colors =
        group
            .color()
            .map(Palette::chosen)
            .map(chosen -> colors(chosen.fill(), chosen.line()))
            .orElse("#transparent;line:" + line);
    String head =
        word
            + " \""
            + shown(PlantUmlText.label(title(group)))
            + "\" as "
            + id(group.id())
            + " "
            + colors
            + dashes;
    if (group.items().isEmpty()) {
      out.line(head);
    } else {
      out.open(head + " {");
      group.items().forEach(this::item);
      if (!rows.of(group.id()).isEmpty()) {
        outlet(group);
      }
      out.close("}");
    }
  }

  /** Where the line of a group in rows begins: on its right edge, behind the end of every row. */
  private void outlet(Group group) {
    String outlet = id(group.id()) + OUTLET;
    out.line("portout \" \" as " + outlet + " " + Palette.of(group.tone()).line().hex());
    rows.of(group.id()).forEach(end -> out.line(id(end) + " -[hidden]-> " + outlet));
  }

  private String start(String item) {
    return id(item) + (rows.of(item).isEmpty() ? "" : OUTLET);
  }

  private String title(Group group) {
    return ties.inColumns() ? FittedTitle.of(group.title(), group) : group.title();
  }

  private static String weight(StyleClass tone) {
    if (tone.isDashed()) {
      return ";line.dashed";
    }
    return tone == StyleClass.NEUTRAL ? "" : ";line.bold";
  }

  private void node(Node node) {
    String id = id(node.id());
    Palette palette = Palette.of(node.tone());
    List<String> lines = new ArrayList<>();
    lines.add(icons.before(node) + PlantUmlText.label(node.label()));
    node.detail().map(PlantUmlText::small).ifPresent(lines::add);
    out.line(
        word(node)
            + " \""
            + shown(String.join("\\n", lines))
            + "\" as "
            + id
            + stereotype(node.stereotype())
            + node.link().flatMap(Hyperlink::of).map(link -> " [[" + link + "]]").orElse("")
            + " "
            + colors(palette.fill(), palette.line())
            + weight(node.tone()));
    node.note()
        .ifPresent(
            note -> out.line("note right of " + id + " : " + shown(PlantUmlText.label(note))));
  }

  private static String word(Node node) {
    return switch (node.shape()) {
      case BOX -> "rectangle";
      case ROUND -> "card";
      case CYLINDER -> "database";
      case PERSON -> "actor";
      case CLOUD -> "cloud";
    };
  }

  private String edge(Edge edge, int steps) {
    String tail = edge.heads() == Diagram.Heads.BOTH ? "<" : "";
    String head = edge.heads() == Diagram.Heads.NONE ? "" : ">";
    String label =
        edge.label()
            .map(PlantUmlText::label)
            .filter(text -> !text.isEmpty())
            .map(text -> " : " + text)
            .orElse("");
    return start(edge.from())
        + " "
        + tail
        + "-"
        + look(edge)
        + "-".repeat(steps)
        + head
        + " "
        + id(edge.to())
        + label;
  }

  private static String look(Edge edge) {
    if (edge.line() == Line.HIDDEN) {
      return "[hidden]";
    }
    String color =
        edge.tone() == StyleClass.NEUTRAL ? "" : Palette.of(edge.tone()).line().hex() + ",";
    return switch (edge.line()) {
      case SOLID, HIDDEN -> color.isEmpty() ? "" : "[" + color + "thickness=2]";
      case DOTTED -> color.isEmpty() ? "[dashed]" : "[" + color + "dashed,thickness=2]";
      case THICK -> "[" + color + "thickness=4]";
    };
  }

  /** No line may begin like a command: {@code Title --> Legend} is a title. */
  private String id(String item) {
    return "_" + ids.of(item);
  }

  private static String stereotype(Optional<String> kind) {
    return kind.filter(text -> !PlantUmlText.oneLine(text).isBlank())
        .map(text -> " " + PlantUmlText.stereotype(text))
        .orElse("");
  }

  private static String colors(Color fill, Color line) {
    return fill.hex() + ";line:" + bare(line) + ";text:" + bare(fill.text());
  }

  private static String bare(Color color) {
    return color.hex().substring(1);
  }

  /** A name without text is none to the parser. */
  private static String shown(String label) {
    return label.isBlank() ? "&#160;" : label;
  }
}
