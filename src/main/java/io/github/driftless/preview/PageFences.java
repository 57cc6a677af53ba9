package io.github.driftless.preview;

import io.github.driftless.app.PageDrafts;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Makes pictures of the code blocks that are some: {@code mermaid} is drawn by the browser, {@code
 * diagram} is an SVG in base64.
 */
final class PageFences {

  private static final String LANGUAGE = "language-";

  private PageFences() {}

  static void show(Document dom) {
    for (Element code : dom.select("pre > code[class^=" + LANGUAGE + "]")) {
      Element block = code.parent();
      String language = code.className().split("\\s+")[0].substring(LANGUAGE.length());
      if (block != null && language.equals("mermaid")) {
        block.replaceWith(new Element("pre").addClass("mermaid").text(code.wholeText()));
      } else if (block != null && language.equals("diagram")) {
        block.replaceWith(picture(code.wholeText()));
      }
    }
  }

  private static Element picture(String base64) {
    Element figure = new Element("figure").addClass("drawing");
    Optional<String> svg = decoded(base64);
    Optional<String> late = svg.flatMap(PageDrafts::late);
    if (late.isPresent()) {
      return figure.attr("data-picture", late.get());
    }
    Optional<String> safe = svg.flatMap(SafeSvg::of);
    if (safe.isPresent()) {
      figure.appendChild(new DataNode(safe.get()));
    } else {
      figure.addClass("failed").text("This block holds no SVG in base64.");
    }
    return figure;
  }

  private static Optional<String> decoded(String base64) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(base64.strip());
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
