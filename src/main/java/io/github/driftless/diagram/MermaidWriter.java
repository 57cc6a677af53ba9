package io.github.driftless.diagram;

import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Frame;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Heads;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.Diagram.Tone;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Prints a diagram as a Mermaid flow chart. The same diagram gives the same text. */
public final class MermaidWriter {

  private final MermaidDialect dialect;

  /** Makes a writer for one version of Mermaid. */
  public MermaidWriter(MermaidDialect dialect) {
    this.dialect = dialect;
  }

  /**
   * Returns the text, without fence, ending in a line feed.
   *
   * @throws IllegalArgumentException where an edge leads to no item, or two items have one id
   */
  public String write(Diagram diagram) {
    return new Run(diagram).write();
  }

  /** What is known while one diagram is written. */
  private final class Run {

    private final Diagram diagram;
    private final Identifiers ids;
    private final IndentedText out = new IndentedText();
    private final List<String> trailer = new ArrayList<>();
    private final Set<Tone> tones = EnumSet.noneOf(Tone.class);
    private final MermaidEdges edges = new MermaidEdges();
    private boolean notes;

    Run(Diagram diagram) {
      this.diagram = diagram;
      this.ids = new Identifiers(diagram);
    }

    String write() {
      out.line("%%{init: " + dialect.settings() + "}%%");
      out.open("graph " + direction());
      if (dialect.accessible()) {
        out.line("accTitle: " + MermaidText.oneLine(diagram.title()));
        out.line("accDescr: " + MermaidText.oneLine(diagram.description()));
      }
      diagram.items().forEach(this::item);
      for (Edge edge : diagram.edges()) {
        out.line(edges.add(edge, ids.of(edge.from()), ids.of(edge.to())));
      }
      edges.styles().forEach(out::line);
      for (Tone tone : tones) {
        Palette palette = Palette.of(tone);
        out.line("classDef " + name(tone) + " " + style(palette.fill(), palette.line(), 2));
      }
      if (notes) {
        out.line("classDef remark " + style(Color.rgb(0xfff9d6), Palette.GREY, 1));
      }
      trailer.forEach(out::line);
      return out.toString();
    }

    private String direction() {
      return switch (diagram.direction()) {
        case DOWN -> "TD";
        case RIGHT -> "LR";
      };
    }

    private void item(Item item) {
      if (item instanceof Group group) {
        group(group);
      } else {
        node((Node) item);
      }
    }

    private void group(Group group) {
      String id = ids.of(group.id());
      String title =
          MermaidText.oneLine(
              group.label() + group.stereotype().map(kind -> " «" + kind + "»").orElse(""));
      out.open("subgraph " + id + " [\"" + shown(title) + "\"]");
      group.items().forEach(this::item);
      out.close("end");
      trailer.add("style " + id + " " + style(group));
    }

    private String style(Group group) {
      Color line = Palette.of(group.tone()).line();
      String dashes = group.frame() == Frame.CLUSTER ? ",stroke-dasharray:4 4" : "";
      return group
          .color()
          .map(fill -> style(fill, fill.mixed(Color.INK, 0.3), 1) + dashes)
          .orElse("fill:transparent,stroke:" + line.hex() + ",stroke-width:1px" + dashes);
    }

    private void node(Node node) {
      String id = ids.of(node.id());
      List<String> lines = new ArrayList<>();
      node.stereotype().ifPresent(kind -> lines.add("«" + kind + "»"));
      lines.add(node.label());
      node.detail().ifPresent(lines::add);
      tones.add(node.tone());
      String label = "\"" + shown(MermaidText.label(lines)) + "\"";
      out.line(id + outline(node, label) + ":::" + name(node.tone()));
      node.note()
          .ifPresent(
              note -> {
                notes = true;
                out.line(id + "_note[\"" + shown(MermaidText.label(note)) + "\"]:::remark");
                out.line(
                    edges.add(
                        Edge.of(node.id(), node.id()).with(Line.DOTTED).with(Heads.NONE),
                        id + "_note",
                        id));
              });
      node.link()
          .flatMap(MermaidText::link)
          .ifPresent(link -> trailer.add("click " + id + " \"" + link + "\""));
    }

    /** A label without text is none to the parser. */
    private String shown(String label) {
      return label.isEmpty() ? "#160;" : label;
    }

    private String outline(Node node, String label) {
      return switch (node.shape()) {
        case BOX -> "[" + label + "]";
        case ROUND -> "(" + label + ")";
        case CYLINDER -> "[(" + label + ")]";
        case PERSON -> "([" + label + "])";
        case CLOUD -> "{{" + label + "}}";
      };
    }

    private String name(Tone tone) {
      return tone.name().toLowerCase(Locale.ROOT);
    }

    private String style(Color fill, Color line, int width) {
      return "fill:"
          + fill.hex()
          + ",stroke:"
          + line.hex()
          + ",stroke-width:"
          + width
          + "px,color:"
          + fill.text().hex();
    }
  }
}
