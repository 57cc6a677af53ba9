package io.github.driftless.preview;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Keeps of an SVG what draws: no script, no style sheet, no HTML, nothing that would be fetched.
 */
final class SafeSvg {

  private static final Set<String> KEPT =
      Set.of(
          "svg",
          "g",
          "a",
          "defs",
          "symbol",
          "title",
          "desc",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "text",
          "tspan",
          "textPath",
          "marker",
          "pattern",
          "mask",
          "clipPath",
          "linearGradient",
          "radialGradient",
          "stop",
          "filter",
          "feBlend",
          "feColorMatrix",
          "feComposite",
          "feFlood",
          "feGaussianBlur",
          "feMerge",
          "feMergeNode",
          "feOffset",
          "feDropShadow");

  private SafeSvg() {}

  /** Returns an SVG document for the inside of an HTML page; empty where the text is none. */
  static Optional<String> of(String svg) {
    Document document = Jsoup.parse(svg, "", Parser.xmlParser());
    document.outputSettings().prettyPrint(false).syntax(Document.OutputSettings.Syntax.xml);
    Optional<Element> root =
        document.children().stream().filter(child -> child.tagName().equals("svg")).findFirst();
    root.ifPresent(SafeSvg::clean);
    return root.map(Element::outerHtml);
  }

  private static void clean(Element element) {
    for (Attribute attribute : List.copyOf(element.attributes().asList())) {
      if (!harmless(attribute)) {
        element.removeAttr(attribute.getKey());
      }
    }
    for (Node child : List.copyOf(element.childNodes())) {
      if (child instanceof Element inner && KEPT.contains(inner.tagName())) {
        clean(inner);
      } else if (!(child instanceof TextNode)) {
        child.remove();
      }
    }
  }

  private static boolean harmless(Attribute attribute) {
    String name = attribute.getKey().toLowerCase(Locale.ROOT);
    String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
    if (name.equals("href") || name.equals("xlink:href")) {
      return value.startsWith("#") || PageLinks.leadsOutside(value);
    }
    boolean fetches = value.replaceAll("url\\(['\"]?#", "").contains("url(");
    return !name.startsWith("on") && !fetches && !value.contains("expression(");
  }
}
