package io.github.driftless.diagram.map;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Heads;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.Diagram.Shape;
import io.github.driftless.diagram.StyleClass;
import io.github.driftless.diagram.format.Icons;
import io.github.driftless.diagram.map.Placed.PlacedBox;
import io.github.driftless.diagram.map.Placed.PlacedCrowd;
import io.github.driftless.diagram.map.Placed.PlacedFrame;
import io.github.driftless.diagram.map.PlacedLine.Point;
import io.github.driftless.diagram.view.ItemFacts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a layout as SVG, for a page or a file of its own. What scripts and style sheets find in
 * it:
 *
 * <pre>{@code
 * svg.map [data-scene]
 *   g.frame.TONE.FRAME [data-id, data-network, data-host]    rect, text.title, text.detail, g.inside
 *   g.box.TONE         [data-id, data-service, data-services, data-findings]
 *                                             .shape, use.icon, text.label, text.detail, text.sign
 *   g.crowd            [data-id, data-services]              rect, text.label, g.marks, g.inside
 *   g.line.TONE        [data-from, data-to, data-both]       path, path.head, text.wire
 *   g.legend
 * }</pre>
 *
 * TONE and FRAME are the names of {@link StyleClass} and {@link Diagram.Frame} in lower case; lines
 * are {@code thick} or {@code dashed} besides. {@code data-service} is the id of the one service
 * that a box stands for, {@code data-services} those of several, separated by spaces.
 */
final class MapSvg {

  /** What the ids of symbols begin with. */
  static final String SYMBOL = "icon-";

  private static final String GLOBE = "globe";

  private final StringBuilder out = new StringBuilder();
  private final Facts facts;
  private final Set<String> symbols;

  private MapSvg(Facts facts, Set<String> symbols) {
    this.facts = facts;
    this.symbols = symbols;
  }

  /**
   * Writes a layout.
   *
   * @param scene what the layout is called
   * @param within what comes before all else in it: a style, symbols; empty where the page has them
   * @param symbols takes the names of the symbols that it uses
   */
  static String of(
      String scene,
      Diagram diagram,
      MapLayout layout,
      Facts facts,
      String within,
      Set<String> symbols) {
    MapSvg svg = new MapSvg(facts, symbols);
    svg.write(layout);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"map\" data-scene=\""
        + SvgText.of(scene)
        + "\" viewBox=\"0 0 "
        + SvgText.of(layout.width())
        + " "
        + SvgText.of(layout.height())
        + "\" role=\"group\" aria-label=\""
        + SvgText.of(diagram.title() + ": " + diagram.description())
        + "\">\n"
        + within
        + svg.out
        + "</svg>\n";
  }

  /** Returns the symbols of some names, for the {@code defs} of a document. */
  static String symbols(Set<String> names) {
    StringBuilder out = new StringBuilder();
    for (String name : names) {
      String drawn =
          name.equals(GLOBE)
              ? "<circle cx=\"12\" cy=\"12\" r=\"9\"/><ellipse cx=\"12\" cy=\"12\" rx=\"4\""
                  + " ry=\"9\"/><path d=\"M3 12H21\"/>"
              : "<path d=\"" + SvgText.of(Icons.outline(name).orElse("")) + "\"/>";
      out.append("<symbol id=\"")
          .append(SYMBOL)
          .append(SvgText.of(name))
          .append("\" viewBox=\"0 0 24 24\">")
          .append(drawn)
          .append("</symbol>\n");
    }
    return out.toString();
  }

  private void write(MapLayout layout) {
    layout.parts().forEach(this::part);
    layout.lines().forEach(this::line);
    if (!layout.legend().entries().isEmpty()) {
      out.append("<g class=\"legend\">\n");
      layout.legend().entries().forEach(this::meaning);
      out.append("</g>\n");
    }
  }

  private void part(Placed part) {
    part.visit(this::box, this::frame, this::crowd);
  }

  private void frame(PlacedFrame frame) {
    Group group = frame.group();
    ItemFacts known = facts.of(group.id());
    out.append("<g class=\"frame ")
        .append(MapStyle.word(group.tone()))
        .append(' ')
        .append(group.frame().name().toLowerCase(Locale.ROOT))
        .append('"');
    attribute("data-id", group.id());
    known.network().ifPresent(name -> attribute("data-network", name));
    known.host().ifPresent(name -> attribute("data-host", name));
    out.append('>');
    rect(frame.rect(), 10, "");
    texts(frame.texts(), group.title());
    out.append("\n<g class=\"inside\">\n");
    frame.inside().forEach(this::part);
    out.append("</g></g>\n");
  }

  private void box(PlacedBox box) {
    Node node = box.node();
    ItemFacts known = facts.of(node.id());
    out.append("<g class=\"box ").append(MapStyle.word(node.tone())).append('"');
    attribute("data-id", node.id());
    if (known.services().size() == 1) {
      attribute("data-service", known.services().get(0));
    } else if (!known.services().isEmpty()) {
      attribute("data-services", String.join(" ", known.services()));
    }
    if (known.findings() > 0) {
      attribute("data-findings", Integer.toString(known.findings()));
    }
    out.append('>');
    shape(box);
    double top = box.rect().y() + Boxes.ABOVE + Boxes.lid(node);
    if (box.icon()) {
      node.icon()
          .ifPresent(name -> use(name, "icon", box.rect().x() + Boxes.SIDE, top + 1, Boxes.ICON));
    }
    if (known.named()) {
      use(GLOBE, "globe", Boxes.globe(box, known.findings()), top + 2, 14);
    }
    texts(box.texts(), node.label());
    out.append("</g>\n");
  }

  private void use(String name, String style, double x, double y, double size) {
    if (!name.equals(GLOBE) && Icons.outline(name).isEmpty()) {
      return;
    }
    symbols.add(name);
    out.append("<use class=\"").append(style).append('"');
    attribute("href", "#" + SYMBOL + name);
    length("x", x);
    length("y", y);
    length("width", size);
    length("height", size);
    out.append("/>");
  }

  private void shape(PlacedBox box) {
    Rect rect = box.rect();
    if (box.node().shape() == Shape.CYLINDER) {
      cylinder(rect);
    } else {
      boolean round = box.node().shape() != Shape.BOX;
      rect(rect, round ? Math.min(rect.height() / 2, 22) : 7, "shape");
    }
  }

  /** A drum, as data stores are drawn everywhere. */
  private void cylinder(Rect rect) {
    double half = rect.width() / 2;
    String arc = "a" + SvgText.of(half) + " 6 0 0 ";
    String width = SvgText.of(rect.width());
    double body = rect.height() - 12;
    out.append("<path class=\"shape\" d=\"M")
        .append(SvgText.of(rect.x()))
        .append(' ')
        .append(SvgText.of(rect.y() + 6))
        .append(arc)
        .append("1 ")
        .append(width)
        .append(" 0v")
        .append(SvgText.of(body))
        .append(arc)
        .append("1 -")
        .append(width)
        .append(" 0Z")
        .append('M')
        .append(SvgText.of(rect.x()))
        .append(' ')
        .append(SvgText.of(rect.y() + 6))
        .append(arc)
        .append("0 ")
        .append(width)
        .append(" 0\"/>");
  }

  private void crowd(PlacedCrowd crowd) {
    out.append("<g class=\"crowd\"");
    attribute("data-id", crowd.group().id());
    attribute(
        "data-services",
        String.join(
            " ",
            Frames.nodes(crowd.group().items()).stream()
                .flatMap(node -> facts.of(node.id()).services().stream())
                .toList()));
    out.append('>');
    rect(crowd.rect(), 7, "");
    texts(crowd.texts(), crowd.group().label());
    out.append("\n<g class=\"marks\">");
    for (PlacedCrowd.Mark mark : crowd.marks()) {
      rect(mark.rect(), 2, MapStyle.word(mark.tone()));
    }
    out.append("</g>\n<g class=\"inside\" transform=\"translate(")
        .append(SvgText.of(crowd.window().x()))
        .append(' ')
        .append(SvgText.of(crowd.window().y()))
        .append(") scale(")
        .append(String.format(Locale.ROOT, "%.5f", crowd.scale()))
        .append(")\">\n");
    crowd.inside().parts().forEach(this::part);
    out.append("</g></g>\n");
  }

  private void texts(List<PlacedText> texts, String whole) {
    for (PlacedText text : texts) {
      text(text);
    }
    if (!texts.isEmpty() && !texts.get(0).text().equals(whole)) {
      out.append("<title>").append(SvgText.of(whole)).append("</title>");
    }
  }

  private void text(PlacedText text) {
    out.append("<text class=\"").append(text.style().word()).append('"');
    length("x", text.x());
    length("y", text.y());
    out.append('>').append(SvgText.of(text.text())).append("</text>");
  }

  private void line(PlacedLine line) {
    Edge edge = line.edge();
    String look = look(edge.line(), edge.tone());
    out.append("<g class=\"line ").append(MapStyle.word(edge.tone())).append(look).append('"');
    attribute("data-from", edge.from());
    attribute("data-to", edge.to());
    boolean both = edge.heads() == Heads.BOTH;
    if (both) {
      out.append(" data-both=\"\"");
    }
    boolean end = edge.heads() != Heads.NONE;
    out.append('>');
    List<Point> points = line.points();
    path(LinePath.of(points, both, end), "");
    int last = points.size() - 1;
    if (end) {
      path(LinePath.head(points.get(last), points.get(last - 1)), "head");
    }
    if (both) {
      path(LinePath.head(points.get(0), points.get(1)), "head");
    }
    line.label().ifPresent(this::text);
    out.append("</g>\n");
  }

  private static String look(Line line, StyleClass tone) {
    if (line == Line.DOTTED || tone.isDashed()) {
      return " dashed";
    }
    return line == Line.THICK ? " thick" : "";
  }

  private void path(String outline, String style) {
    out.append("<path");
    if (!style.isEmpty()) {
      attribute("class", style);
    }
    out.append(" d=\"").append(outline).append("\"/>");
  }

  private void meaning(PlacedLegend.Entry entry) {
    Rect sample = entry.sample();
    Optional<Line> line = entry.meaning().line();
    StyleClass tone = entry.meaning().tone();
    out.append("<g class=\"")
        .append(MapStyle.word(tone))
        .append(line.map(each -> look(each, tone)).orElse(""))
        .append("\">");
    if (line.isPresent()) {
      double y = sample.y() + sample.height() / 2;
      path(
          "M" + SvgText.of(sample.x()) + " " + SvgText.of(y) + "h" + SvgText.of(sample.width()),
          "");
    } else {
      rect(sample, 4, "");
    }
    text(entry.text());
    out.append("</g>\n");
  }

  private void rect(Rect rect, double corner, String style) {
    out.append("<rect");
    if (!style.isEmpty()) {
      attribute("class", style);
    }
    length("x", rect.x());
    length("y", rect.y());
    length("width", rect.width());
    length("height", rect.height());
    length("rx", corner);
    out.append("/>");
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"").append(SvgText.of(value)).append('"');
  }

  private void length(String name, double value) {
    out.append(' ').append(name).append("=\"").append(SvgText.of(value)).append('"');
  }
}
