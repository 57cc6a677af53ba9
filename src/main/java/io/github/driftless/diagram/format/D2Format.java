package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Color;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Frame;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Heads;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.Legend;
import io.github.driftless.diagram.StyleClass;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * D2, from 0.7 on: groups are containers, colours are classes, and the legend is D2's own.
 *
 * @see <a href="https://d2lang.com/tour/intro">D2's documentation</a>
 */
final class D2Format implements TextFormat {

  @Override
  public String name() {
    return "d2";
  }

  @Override
  public String ending() {
    return "d2";
  }

  @Override
  public String write(Diagram diagram) {
    return new Sheet(diagram).write();
  }

  /** The text of one diagram. */
  private static final class Sheet {

    /** The class of remarks; those of tones have their names. */
    private static final String REMARK = "remark";

    private final Diagram diagram;
    private final Identifiers ids;
    private final IndentedText out = new IndentedText();

    /** How edges call an item: the boxes around it first. */
    private final Map<String, String> paths = new HashMap<>();

    /** How many lines that are seen run between two items. */
    private final Map<Set<String>, Integer> seen = new HashMap<>();

    private final Set<StyleClass> tones = EnumSet.noneOf(StyleClass.class);
    private boolean remarked;

    Sheet(Diagram diagram) {
      this.diagram = diagram;
      this.ids = new Identifiers(diagram);
      diagram.items().forEach(item -> enter(item, ""));
      diagram.edges().stream()
          .filter(edge -> edge.line() != Line.HIDDEN)
          .forEach(edge -> seen.merge(InvisibleEdges.ends(edge), 1, Integer::sum));
    }

    private void enter(Item item, String around) {
      String path = around + key(item);
      paths.put(item.id(), path);
      item.visit(
          node -> {
            tones.add(node.tone());
            remarked |= node.note().isPresent();
          },
          group -> group.items().forEach(member -> enter(member, path + ".")));
    }

    /** In quotes no key is one of D2's own words. */
    private String key(Item item) {
      return D2Text.quoted(ids.of(item.id()));
    }

    String write() {
      comment(diagram.title());
      comment(diagram.description());
      out.open("vars: {");
      out.line("d2-config: {layout-engine: elk; theme-id: 1; pad: 24}");
      legend();
      out.close("}");
      classes();
      out.line("direction: " + direction());
      diagram.items().forEach(this::item);
      InvisibleEdges.needed(diagram.edges()).forEach(this::edge);
      return out.toString();
    }

    private void comment(String text) {
      String line = PlainText.sentence(text);
      if (!line.isEmpty()) {
        out.line("# " + line);
      }
    }

    private String direction() {
      return switch (diagram.direction()) {
        case DOWN -> "down";
        case RIGHT -> "right";
      };
    }

    private void legend() {
      List<Legend.Entry> entries = diagram.legend().entries();
      if (entries.isEmpty()) {
        return;
      }
      out.open("d2-legend: {");
      if (entries.stream().anyMatch(entry -> entry.line().isPresent())) {
        out.line("from: {style.opacity: 0}").line("to: {style.opacity: 0}");
      }
      for (int i = 0; i < entries.size(); i++) {
        Legend.Entry entry = entries.get(i);
        String text = D2Text.label(entry.text());
        Palette palette = Palette.of(entry.tone());
        out.line(
            entry
                .line()
                .map(line -> "from -> to: " + text + block(styles(line, entry.tone())))
                .orElse("look-" + i + ": " + text + block(styles(palette.fill(), palette.line()))));
      }
      out.close("}");
    }

    private void classes() {
      if (tones.isEmpty()) {
        return;
      }
      out.open("classes: {");
      for (StyleClass tone : tones) {
        Palette palette = Palette.of(tone);
        List<String> styles = styles(palette.fill(), palette.line());
        styles.add("style.font-color: " + D2Text.quoted(palette.text().hex()));
        styles.add("style.bold: false");
        if (tone.isDashed()) {
          styles.add("style.stroke-dash: 4");
        }
        out.line(name(tone) + ":" + block(styles));
      }
      if (remarked) {
        List<String> styles = styles(Palette.REMARK, Palette.GREY);
        styles.addAll(List.of("shape: page", "style.font-size: 13", "style.bold: false"));
        out.line(REMARK + ":" + block(styles));
      }
      out.close("}");
    }

    private void item(Item item) {
      item.visit(this::node, this::group);
    }

    private void group(Group group) {
      out.open(key(group) + ": " + D2Text.label(group.title()) + " {");
      look(group).forEach(out::line);
      group.items().forEach(this::item);
      out.close("}");
    }

    private static List<String> look(Group group) {
      List<String> look = new ArrayList<>();
      if (group.isLayoutOnly()) {
        look.add("style: {fill: transparent; stroke: transparent}");
        return look;
      }
      String line =
          group.color().map(Palette::outline).orElse(Palette.of(group.tone()).line()).hex();
      String fill = group.color().map(color -> Palette.chosen(color).fill().hex()).orElse("");
      look.add("style.fill: " + (fill.isEmpty() ? "transparent" : D2Text.quoted(fill)));
      look.add("style.stroke: " + D2Text.quoted(line));
      look.add("style.font-size: 18");
      // in the middle, lines from above would run over it
      look.add("label.near: top-left");
      if (group.frame() == Frame.CLUSTER) {
        look.add("style.stroke-dash: 4");
      }
      return look;
    }

    private void node(Node node) {
      List<String> label =
          Stream.of(
                  node.stereotype().map(kind -> "«" + kind + "»"),
                  Optional.of(node.label()),
                  node.detail())
              .flatMap(Optional::stream)
              .flatMap(text -> PlainText.lines(text).stream())
              .toList();
      List<String> look = new ArrayList<>(List.of("class: " + name(node.tone())));
      look.addAll(
          switch (node.shape()) {
            case BOX -> List.of();
            case ROUND -> List.of("style.border-radius: 12");
            case CYLINDER -> List.of("shape: cylinder");
            case PERSON -> List.of("shape: person");
            case CLOUD -> List.of("shape: cloud", size(label));
          });
      node.link()
          .flatMap(Hyperlink::of)
          .filter(link -> leads(link, label))
          .ifPresent(link -> look.add("link: " + D2Text.quoted(link)));
      out.line(key(node) + ": " + D2Text.label(label) + block(look));
      node.note()
          .ifPresent(
              note -> {
                String remark = D2Text.quoted(ids.of(node.id()) + "_note");
                out.line(remark + ": " + D2Text.label(note) + block(List.of("class: " + REMARK)));
                out.line(
                    key(node) + " -- " + remark + block(styles(Line.DOTTED, StyleClass.NEUTRAL)));
              });
    }

    /** ELK makes a shape with many lines as long as a list of them, and a cloud a chimney. */
    private String size(List<String> label) {
      return switch (diagram.direction()) {
        case RIGHT -> "height: " + (60 + 24 * label.size());
        case DOWN ->
            "width: " + (60 + 10 * label.stream().mapToInt(String::length).max().orElse(0));
      };
    }

    /**
     * D2 takes a relative link for the name of another picture, and refuses a link on what is
     * called like one.
     */
    private static boolean leads(String link, List<String> label) {
      return (link.contains("://") || link.startsWith("/"))
          && label.stream().noneMatch(line -> line.contains("://"));
    }

    private void edge(Edge edge) {
      String label =
          edge.label()
              .map(text -> isOneOfSeveral(edge) ? text.replace('\n', ' ') : text)
              .map(text -> ": " + D2Text.label(text))
              .orElse("");
      List<String> styles = styles(edge.line(), edge.tone());
      out.line(
          path(edge.from())
              + " "
              + arrow(edge.heads())
              + " "
              + path(edge.to())
              + label
              + (label.isEmpty() && !styles.isEmpty() ? ":" : "")
              + block(styles));
    }

    /** Lines between the same two run so close that a text of two lines would stand on the next. */
    private boolean isOneOfSeveral(Edge edge) {
      return seen.getOrDefault(InvisibleEdges.ends(edge), 0) > 1;
    }

    private String path(String id) {
      String path = paths.get(id);
      if (path == null) {
        throw new IllegalArgumentException("the diagram has no item " + id);
      }
      return path;
    }

    private static String arrow(Heads heads) {
      return switch (heads) {
        case NONE -> "--";
        case END -> "->";
        case BOTH -> "<->";
      };
    }

    private static List<String> styles(Line line, StyleClass tone) {
      List<String> styles = new ArrayList<>();
      if (line != Line.HIDDEN && tone != StyleClass.NEUTRAL) {
        styles.add("style.stroke: " + D2Text.quoted(Palette.of(tone).line().hex()));
      }
      styles.addAll(
          switch (line) {
            case SOLID -> List.of();
            case DOTTED -> List.of("style.stroke-dash: 4");
            case THICK -> List.of("style.stroke-width: 4");
            case HIDDEN -> List.of("style.opacity: 0");
          });
      return styles;
    }

    private static List<String> styles(Color fill, Color line) {
      return new ArrayList<>(
          List.of(
              "style.fill: " + D2Text.quoted(fill.hex()),
              "style.stroke: " + D2Text.quoted(line.hex())));
    }

    private static String block(List<String> lines) {
      return lines.isEmpty() ? "" : " {" + String.join("; ", lines) + "}";
    }

    private static String name(StyleClass tone) {
      return tone.name().toLowerCase(Locale.ROOT);
    }
  }
}
