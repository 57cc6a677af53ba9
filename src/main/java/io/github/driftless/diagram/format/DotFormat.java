package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Color;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Frame;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.Legend;
import io.github.driftless.diagram.StyleClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Graphviz's DOT, for the layout {@code dot}: groups are clusters, what lies below each other is
 * kept there by lines nobody sees, and the legend stands below the picture.
 *
 * @see <a href="https://graphviz.org/doc/info/lang.html">The language</a>
 */
final class DotFormat implements TextFormat {

  @Override
  public String name() {
    return "dot";
  }

  @Override
  public String ending() {
    return "dot";
  }

  @Override
  public String write(Diagram diagram) {
    return new Sheet(diagram).write();
  }

  /** The text of one diagram. */
  private static final class Sheet {

    private static final String FONT = "fontname=\"Helvetica,Arial,sans-serif\"";

    /** Ends the identifier of the remark beside a node. */
    private static final String REMARK = "_note";

    private final Diagram diagram;
    private final Identifiers ids;
    private final IndentedText out = new IndentedText();

    /** What is in each group, and in those in it. */
    private final Map<String, Set<String>> within = new HashMap<>();

    private final RowEnds rows;

    /** The node that a line to a group ends at, and is cut off where the group ends. */
    private final Map<String, String> insides = new HashMap<>();

    Sheet(Diagram diagram) {
      this.diagram = diagram;
      this.ids = new Identifiers(diagram);
      this.rows = new RowEnds(diagram);
      diagram.items().forEach(this::enter);
    }

    private List<String> enter(Item item) {
      return item.match(
          node -> List.of(node.id()),
          group -> {
            List<String> nodes =
                group.items().stream().flatMap(member -> enter(member).stream()).toList();
            if (nodes.isEmpty()) {
              return List.of(group.id());
            }
            List<String> ends = rows.of(group.id());
            List<String> last = ends.isEmpty() ? nodes : ends;
            insides.put(
                group.id(), last.get(ends.isEmpty() ? nodes.size() / 2 : (ends.size() - 1) / 2));
            within.put(group.id(), new HashSet<>(nodes));
            group.items().forEach(each -> within.get(group.id()).add(each.id()));
            return nodes;
          });
    }

    String write() {
      comment(diagram.title());
      comment(diagram.description());
      out.open("digraph " + DotText.name(diagram.title()) + " {");
      out.line("graph [" + String.join(", ", graph()) + "]");
      out.line("node [" + FONT + ", fontsize=13, shape=box, style=filled, margin=\"0.12,0.06\"]");
      out.line("edge [" + FONT + ", fontsize=11, color=\"#3a4046\", arrowsize=0.7]");
      diagram.items().forEach(this::item);
      new GraphvizInvisibleEdges(diagram).lines().forEach(line -> edge(line.edge(), line.steps()));
      diagram.edges().forEach(this::afterRows);
      out.close("}");
      return out.toString();
    }

    private void comment(String text) {
      String line = PlainText.sentence(text);
      if (!line.isEmpty()) {
        out.line("// " + line);
      }
    }

    private List<String> graph() {
      List<String> graph = new ArrayList<>();
      graph.addAll(
          switch (diagram.direction()) {
            case DOWN -> List.of("rankdir=TB", "nodesep=0.3", "ranksep=0.35");
            case RIGHT -> List.of("rankdir=LR", "nodesep=0.12", "ranksep=0.55");
          });
      graph.addAll(List.of("compound=true", "pad=0.2", FONT, "fontsize=13"));
      legend(graph);
      return graph;
    }

    private void legend(List<String> graph) {
      List<Legend.Entry> entries = diagram.legend().entries();
      if (entries.isEmpty()) {
        return;
      }
      String rows =
          entries.stream()
              .map(
                  entry -> {
                    Palette palette = Palette.of(entry.tone());
                    return "<tr><td align=\"left\" bgcolor=\""
                        + palette.fill().hex()
                        + "\" color=\""
                        + palette.line().hex()
                        + "\">"
                        + DotText.small(LegendText.words(entry))
                        + "</td></tr>";
                  })
              .collect(Collectors.joining());
      graph.add(
          "label=<<table border=\"0\" cellborder=\"1\" cellspacing=\"3\">" + rows + "</table>>");
      graph.add("labelloc=b");
      graph.add("labeljust=l");
    }

    private void item(Item item) {
      item.visit(this::node, this::group);
    }

    private void group(Group group) {
      List<String> look = new ArrayList<>();
      look.add("label=" + DotText.label(group.title()));
      look.addAll(look(group));
      if (group.items().isEmpty()) {
        out.line(id(group.id()) + attributes(look));
        return;
      }
      out.open("subgraph " + cluster(group.id()) + " {");
      // a legend has its own place, which would be that of all titles
      look.addAll(List.of("labelloc=t", "labeljust=l"));
      out.line("graph" + attributes(look));
      group.items().forEach(this::item);
      out.close("}");
    }

    private static List<String> look(Group group) {
      if (group.isLayoutOnly()) {
        return List.of("style=invis");
      }
      List<String> styles = new ArrayList<>(List.of("rounded"));
      if (group.color().isPresent()) {
        styles.add("filled");
      }
      if (group.frame() == Frame.CLUSTER) {
        styles.add("dashed");
      }
      Palette palette = group.color().map(Palette::chosen).orElse(Palette.of(group.tone()));
      return List.of(
          "style=\"" + String.join(",", styles) + "\"",
          "color=" + color(palette.line()),
          "fillcolor=" + color(palette.fill()));
    }

    private void node(Node node) {
      Palette palette = Palette.of(node.tone());
      List<String> look = new ArrayList<>();
      Optional<String> kind = node.stereotype().map(text -> "«" + text + "»");
      look.add("label=" + DotText.label(kind, node.label(), node.detail()));
      look.addAll(
          switch (node.shape()) {
            case BOX -> node.tone().isDashed() ? List.of("style=\"filled,dashed\"") : List.of();
            case ROUND ->
                List.of(
                    node.tone().isDashed()
                        ? "style=\"filled,rounded,dashed\""
                        : "style=\"filled,rounded\"");
            case CYLINDER -> List.of("shape=cylinder", "margin=\"0.12,0.1\"");
            case PERSON -> List.of("shape=ellipse");
            case CLOUD -> List.of("shape=hexagon");
          });
      look.add("color=" + color(palette.line()));
      look.add("fillcolor=" + color(palette.fill()));
      if (node.tone() != StyleClass.NEUTRAL) {
        look.add("penwidth=2");
      }
      node.link()
          .flatMap(Hyperlink::of)
          .ifPresent(link -> look.addAll(List.of("URL=" + DotText.address(link), "tooltip=\" \"")));
      out.line(id(node.id()) + attributes(look));
      node.note().ifPresent(note -> remark(node, note));
    }

    private void remark(Node node, String note) {
      String remark = quoted(ids.of(node.id()) + REMARK);
      out.line(
          remark
              + attributes(
                  List.of(
                      "label=" + DotText.label(note),
                      "fontsize=11",
                      "shape=note",
                      "color=" + color(Palette.GREY),
                      "fillcolor=" + color(Palette.REMARK))));
      out.line("{rank=same; " + id(node.id()) + "; " + remark + "}");
      out.line(id(node.id()) + " -> " + remark + attributes(List.of("style=dashed", "dir=none")));
    }

    private void afterRows(Edge edge) {
      rows.of(edge.from()).stream()
          .filter(end -> !end.equals(insides.get(edge.from())))
          .forEach(end -> edge(Edge.hidden(end, edge.to()), 1));
    }

    private void edge(Edge edge, int steps) {
      List<String> look = new ArrayList<>();
      edge.label().ifPresent(label -> look.add("label=" + DotText.label(label)));
      if (edge.line() != Line.HIDDEN && edge.tone() != StyleClass.NEUTRAL) {
        look.add("color=" + color(Palette.of(edge.tone()).line()));
        look.add("penwidth=" + (edge.line() == Line.THICK ? 4 : 2));
      } else if (edge.line() == Line.THICK) {
        look.add("penwidth=4");
      }
      switch (edge.line()) {
        case SOLID, THICK -> {}
        case DOTTED -> look.add("style=dashed");
        case HIDDEN -> look.add("style=invis");
      }
      switch (edge.heads()) {
        case NONE -> look.add("dir=none");
        case END -> {}
        case BOTH -> look.add("dir=both");
      }
      if (steps != 1) {
        look.add("minlen=" + steps);
      }
      cut("ltail", edge.from(), edge.to()).ifPresent(look::add);
      cut("lhead", edge.to(), edge.from()).ifPresent(look::add);
      out.line(end(edge.from()) + " -> " + end(edge.to()) + attributes(look));
    }

    /** A line ends at a node; where it means a group, it is cut off at the border of that. */
    private Optional<String> cut(String key, String end, String other) {
      return Optional.ofNullable(within.get(end))
          .filter(inside -> !inside.contains(insides.getOrDefault(other, other)))
          .map(any -> key + "=" + cluster(end));
    }

    private String end(String item) {
      return id(insides.getOrDefault(item, item));
    }

    private String id(String item) {
      return quoted(ids.of(item));
    }

    private String cluster(String group) {
      return quoted("cluster_" + ids.of(group));
    }

    /** In quotes no name is one of the language's own words. */
    private static String quoted(String name) {
      return '"' + name + '"';
    }

    private static String color(Color color) {
      return quoted(color.hex());
    }

    private static String attributes(List<String> attributes) {
      return attributes.isEmpty() ? "" : " [" + String.join(", ", attributes) + "]";
    }
  }
}
