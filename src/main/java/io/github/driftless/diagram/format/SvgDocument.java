package io.github.driftless.diagram.format;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.ProcessingInstruction;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * What PlantUML draws, made into a picture for a page: with words for those who cannot see it, as
 * wide as the page at most, in colours for light pages and for dark ones, an element a line, and
 * without versions, numbers of source lines and ids, which would change with every other element or
 * meet again in the next picture of the page.
 */
final class SvgDocument {

  private static final List<String> DROPPED =
      List.of(
          "data-source-line",
          "data-qualified-name",
          "data-entity-1",
          "data-entity-2",
          "data-uid",
          "data-link-type",
          "data-diagram-type",
          "id",
          "title",
          "xlink:title",
          "xlink:type",
          "xlink:actuate",
          "xlink:show");

  private SvgDocument() {}

  static String of(String svg, String id, String title, String description) {
    return of(Jsoup.parse(svg, Parser.xmlParser()), id, title, description);
  }

  static String of(Document document, String id, String title, String description) {
    document
        .outputSettings()
        .syntax(Syntax.xml)
        .escapeMode(EscapeMode.xhtml)
        .charset("UTF-8")
        .prettyPrint(false);
    Element root = document.selectFirst("svg");
    clean(root);
    describe(root, "diagram-" + id, title, description);
    SvgSchemes.add(root);
    for (Element shape : root.select("svg > g > *")) {
      shape.before(new TextNode("\n"));
    }
    return root.outerHtml() + "\n";
  }

  private static void clean(Element root) {
    for (Element element : root.getAllElements()) {
      DROPPED.forEach(element::removeAttr);
      for (Node child : List.copyOf(element.childNodes())) {
        if (child instanceof Comment || child instanceof ProcessingInstruction) {
          child.remove();
        }
      }
    }
    root.select("defs:empty").remove();
    // a point without a name has a text of no letters
    root.select("text").stream().filter(text -> text.text().isBlank()).forEach(Element::remove);
  }

  private static void describe(Element root, String id, String title, String description) {
    String width = root.attr("width").replaceAll("px$", "");
    String height = root.attr("height").replaceAll("px$", "");
    for (String name :
        List.of("style", "zoomAndPan", "contentStyleType", "version", "preserveAspectRatio")) {
      root.removeAttr(name);
    }
    root.attr("width", width)
        .attr("height", height)
        // nobody gets to a link within an image
        .attr("role", root.select("a").isEmpty() ? "img" : "group")
        .attr("aria-labelledby", id + "-title " + id + "-desc");
    root.prependChildren(
        List.of(
            new TextNode("\n"),
            new Element("title").attr("id", id + "-title").text(PlainText.sentence(title)),
            new TextNode("\n"),
            new Element("desc").attr("id", id + "-desc").text(PlainText.sentence(description)),
            new TextNode("\n")));
  }
}
